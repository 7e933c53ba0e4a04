"""A second reading of the rules, from their text alone: slow, plain, and built another way.

It takes the JSON of `consent-desk decide` and answers in codes. Nothing of desk is imported: where
the two readings differ, one of them misread.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

MOBILES = {
    "0701740605": "+46701740605",
    "+46 70 174 06 06": "+46701740606",
    "070-174 06 07": "+46701740607",
    "0046701740608": "+46701740608",
    "0701740609": "+46701740609",
}
NO_MOBILES = ("08-465 004 10", "12", "070FLOWERS")
NOT_GIVEN = (None, "", "   ")

SCOPES = {
    "vgr": "patient_system",
    "vasterbotten-cosmic": "patient_system",
    "stockholm-takecare": "unit",
    "vas": "clinic",
}


def read_again(case: dict[str, Any]) -> dict[str, Any]:
    """The decision as rules.md has it, problems and notes as (code, role, index, assessment)."""
    return _Reading(case).result()


class _Reading:
    def __init__(self, case: dict[str, Any]) -> None:
        self.profile = case["profile"]
        self.today = date.fromisoformat(case["date"])
        self.made = case.get("assessments", [])
        unit = case.get("unit") or {}
        self.minor_until = unit.get("minor_until") or 18
        self.own_from = unit["own_number_from"] if unit.get("own_number_from") is not None else 13
        self.protection = unit.get("protected_identity") or "assess"
        self.patient = {
            "can_consent": True,
            "informed": False,
            "consents": None,
            "mobile": None,
            **case["patient"],
        }
        blank = {
            "informed": False,
            "consents": None,
            "mobile": None,
            "patient_approves": None,
            "mandate": None,
        }
        self.people = [{**blank, **one} for one in case.get("representatives", [])]
        birth = self.patient["birth_date"]
        self.birth = date.fromisoformat(birth) if birth else None

    # Who is who.

    def birthday(self, age: int) -> date:
        assert self.birth is not None
        year = self.birth.year + age
        try:
            return self.birth.replace(year=year)
        except ValueError:
            return date(year, 2, 28)

    def mandate_faults(self, one: dict[str, Any]) -> list[str]:
        mandate = one["mandate"] or {}
        covers = mandate.get("covers_person")
        until = mandate.get("until")
        return [
            *(["mandate_unchecked"] if covers is None else []),
            *(["mandate_excludes_person"] if covers is False else []),
            *(["mandate_expired"] if until and date.fromisoformat(until) < self.today else []),
        ]

    def with_role(self, *roles: str) -> list[int]:
        return [place for place, one in enumerate(self.people) if one["role"] in roles]

    def qualified(self, role: str) -> list[int]:
        return [p for p in self.with_role(role) if not self.mandate_faults(self.people[p])]

    def mode(self) -> str:
        """Who decides, by rules 3, 4, 7, 8, 9, 10, 11."""
        if self.birth is None:
            return "unknown"
        if self.today >= self.birthday(self.minor_until):
            if self.qualified("forvaltare"):
                return "forvaltare"
            if self.patient["can_consent"]:
                return "adult"
            return "staff" if self.qualified("god_man") else "nobody"
        if self.profile == "vas":
            return "vas guardians"
        if self.profile == "stockholm-takecare":
            return "child" if "mature_minor" in self.made else "stockholm guardians"
        if self.today < self.birthday(self.own_from):
            return "young: guardians"
        return "child" if self.patient["can_consent"] else "unable: guardians"

    # What each rule has to say.

    def result(self) -> dict[str, Any]:
        mode = self.mode()
        problems = self.problems(mode)
        notes = self.notes(mode)
        eligible = self.eligible(mode, notes)
        if mode == "vas guardians":
            eligible = self.vas_eligible(eligible)
        number_codes = self.number_problems(eligible)
        codes = {code for _, (code, *_) in problems}
        if not codes & {
            "birth_date_unknown",
            "no_one_may_decide",
            "guardian_missing",
            "reserve_number_minor",
        }:
            given = [who for who, _, _ in eligible if self.number_of(who) not in NOT_GIVEN]
            if given or codes & {"not_informed", "not_asked", "refused"}:
                problems += number_codes
            elif eligible:
                problems.append((2, ("number_missing", None, None, None)))
            else:
                become = {"guardian_not_approved", "not_informed", "not_asked", "refused"}
                moved = [n for n in notes if n[1][0] in become and n[1][2] is not None]
                problems += moved
                notes = [n for n in notes if n not in moved]
        allowed = not problems
        recipients = []
        if allowed:
            for who, until, ask in eligible:
                number = self.number_of(who)
                if number in NOT_GIVEN:
                    continue
                role = "patient" if who is None else self.people[who]["role"]
                ask = "each_visit" if self.profile == "stockholm-takecare" else ask
                day = until.isoformat() if until else None
                recipients.append((role, MOBILES[number], day, ask))
        days = [day for _, _, day, _ in recipients if day]
        omit = self.patient["protected_identity"] or self.profile == "vasterbotten-cosmic"
        return {
            "allowed": allowed,
            "decided_by": mode_decider(mode) if allowed else None,
            "recipients": recipients,
            "until": min(days) if days else None,
            "ask_again": "each_visit" if any(r[3] == "each_visit" for r in recipients) else "never",
            "place_in_text": "omit" if omit else "unit_decides",
            "scope": SCOPES[self.profile],
            "problems": in_order(problems),
            "notes": in_order(notes),
        }

    def number_of(self, who: int | None) -> str | None:
        return (self.patient if who is None else self.people[who])["mobile"]

    def about(self, code: str, who: int | None = None) -> tuple[Any, ...]:
        role = None if who is None else self.people[who]["role"]
        return (code, role, who, None)

    def unwilling(self, who: int | None) -> list[str]:
        one = self.patient if who is None else self.people[who]
        codes = [] if one["informed"] else ["not_informed"]
        answer = {None: ["not_asked"], False: ["refused"], True: []}[one["consents"]]
        return codes + answer

    def problems(self, mode: str) -> list[tuple[int, tuple[Any, ...]]]:
        """All but rule 2's."""
        found: list[tuple[int, tuple[Any, ...]]] = []

        def lacks(rule: int, assessment: str) -> None:
            if assessment not in self.made:
                found.append((rule, ("assessment_missing", None, None, assessment)))

        if mode == "unknown":
            found.append((3, self.about("birth_date_unknown")))
        if mode == "nobody":
            found.append((4, self.about("no_one_may_decide")))
        if mode in ("adult", "child"):
            found += [(1, self.about(code)) for code in self.unwilling(None)]
        if mode == "forvaltare":
            first = self.qualified("forvaltare")[0]
            found += [(1, self.about(code, first)) for code in self.unwilling(first)]
        if mode == "staff":
            lacks(7, "patient_cannot_consent")
        minor = mode in ("child",) or "guardians" in mode
        if minor and self.profile in ("vgr", "vasterbotten-cosmic"):
            lacks(9, "minor")
        if mode == "unable: guardians":
            lacks(9, "guardian_recipient")
        if mode == "stockholm guardians":
            lacks(11, "minor")
        if mode == "vas guardians" and self.patient["id_type"] == "reservnummer":
            found.append((10, self.about("reserve_number_minor")))
        if "guardians" in mode:
            guardians = self.with_role("guardian")
            if not guardians:
                found.append((13, self.about("guardian_missing")))
            elif all(self.unwilling(who) for who in guardians):
                found += [
                    (13, self.about(c, who)) for who in guardians for c in self.unwilling(who)
                ]
        if self.patient["protected_identity"]:
            if self.protection == "forbid":
                found.append((14, self.about("protected_identity_forbidden")))
            else:
                lacks(14, "protected_identity")
        return found

    def notes(self, mode: str) -> list[tuple[int, tuple[Any, ...]]]:
        found: list[tuple[int, tuple[Any, ...]]] = []
        if mode == "unknown":
            return found
        grown = mode in ("adult", "forvaltare", "staff", "nobody")
        misplaced = {
            "adult": ("guardian",),
            "nobody": ("guardian",),
            "forvaltare": ("guardian", "god_man", "relative"),
            "staff": ("guardian", "relative"),
        }.get(mode, ("god_man", "forvaltare", "relative"))
        some_decide = any(not self.unwilling(who) for who in self.with_role("guardian"))
        for who, one in enumerate(self.people):
            role, approves = one["role"], one["patient_approves"]
            if role in misplaced:
                found.append((15, self.about("role_not_applicable", who)))
            faults = self.mandate_faults(one) if role in ("god_man", "forvaltare") else []
            if grown:
                found += [(6, self.about(code, who)) for code in faults]
            if mode == "adult" and role == "relative" and approves is not True:
                found.append((5, self.about("relative_not_approved", who)))
            if mode == "adult" and role == "god_man" and not faults and approves is False:
                found.append((7, self.about("god_man_not_approved", who)))
            assessed = "guardian_recipient" in self.made
            if mode == "child" and role == "guardian" and not (approves or assessed):
                found.append((9, self.about("guardian_not_approved", who)))
            if mode == "stockholm guardians" and role == "guardian":
                own_age = self.today >= self.birthday(self.own_from)
                if approves is False or (approves is None and own_age):
                    found.append((11, self.about("guardian_not_approved", who)))
            if "guardians" in mode and role == "guardian" and some_decide:
                found += [(13, self.about(code, who)) for code in self.unwilling(who)]
            if self.stands_by(mode, who, faults):
                if not one["informed"]:
                    found.append((12, self.about("not_informed", who)))
                if one["consents"] is False:
                    found.append((12, self.about("refused", who)))
        if mode == "vas guardians" and self.patient["consents"] is False:
            found.append((10, self.about("refused")))
        return found

    def stands_by(self, mode: str, who: int, faults: list[str]) -> bool:
        """Whether rule 12 speaks of this representative: there, and not deciding."""
        role = self.people[who]["role"]
        if mode == "adult":
            return role == "relative" or (role == "god_man" and not faults)
        if mode == "staff":
            return role == "god_man" and not faults
        if mode == "forvaltare":
            return role == "forvaltare" and not faults and who != self.qualified(role)[0]
        return mode == "child" and role == "guardian"

    def eligible(
        self, mode: str, notes: list[tuple[int, tuple[Any, ...]]]
    ) -> list[tuple[int | None, date | None, str]]:
        """Everybody who may receive, given a number: who, until, ask again."""
        noted = {note[2] for _, note in notes}
        all_: list[tuple[int | None, date | None, str]] = []
        own_yes = self.patient["informed"] and self.patient["consents"] is True
        if mode in ("adult", "child") or (
            mode == "forvaltare" and self.patient["can_consent"] and own_yes
        ):
            all_.append((None, None, "never"))
        if mode in ("unknown", "nobody"):
            return all_
        day = timedelta(days=1)
        until_by_mode = {
            "child": (lambda: self.birthday(self.minor_until), "each_visit"),
            "unable: guardians": (lambda: self.birthday(self.minor_until), "each_visit"),
            "young: guardians": (lambda: self.birthday(self.own_from) - day, "never"),
            "vas guardians": (lambda: self.birthday(self.minor_until) - day, "never"),
            "stockholm guardians": (lambda: self.birthday(self.minor_until) - day, "never"),
        }
        for who, one in enumerate(self.people):
            if who in noted:
                continue
            if "guardians" in mode and self.unwilling(who):
                continue
            if mode in until_by_mode:
                until, ask = until_by_mode[mode]
                all_.append((who, until(), ask))
            else:
                mandate = (one["mandate"] or {}) if one["role"] != "relative" else {}
                last = mandate.get("until")
                all_.append((who, date.fromisoformat(last) if last else None, "never"))
        return all_

    def vas_eligible(
        self, guardians: list[tuple[int | None, date | None, str]]
    ) -> list[tuple[int | None, date | None, str]]:
        mobile = [one for one in guardians if self.number_of(one[0]) in MOBILES]
        kept = [one for one in guardians if one not in mobile[2:]]
        if mobile and self.patient["consents"] is not False:
            kept.insert(0, (None, mobile[0][1], "never"))
        return kept

    def number_problems(
        self, eligible: list[tuple[int | None, date | None, str]]
    ) -> list[tuple[int, tuple[Any, ...]]]:
        return [
            (2, self.about("number_not_mobile", who))
            for who, _, _ in eligible
            if self.number_of(who) not in NOT_GIVEN and self.number_of(who) not in MOBILES
        ]


def mode_decider(mode: str) -> str:
    """What `decided_by` calls who decides."""
    if "guardians" in mode:
        return "guardian"
    return {"adult": "patient", "child": "patient"}.get(mode, mode)


def in_order(found: list[tuple[int, tuple[Any, ...]]]) -> list[tuple[Any, ...]]:
    """In the order of the rules, within a rule by representative."""
    return [
        one for _, one in sorted(found, key=lambda f: (f[0], -1 if f[1][2] is None else f[1][2]))
    ]
