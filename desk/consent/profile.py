"""What a region's record system does differently: the settings behind every rule and every text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple, get_args

from desk.consent.gateway import ProfileGateway, read_gateway
from desk.consent.table import Table
from desk.errors import ContentError

Minors = Literal["by_age", "guardians", "maturity"]
ProtectedIdentity = Literal["forbid", "assess"]
Place = Literal["unit_decides", "omit"]
Scope = Literal["patient_system", "unit", "clinic"]
DateFormat = Literal["iso", "weekday"]
Display = Literal["unit", "provider", "none"]
Kind = Literal["reminder", "cancellation", "rebooking"]
VisitMark = Literal["on_by_default", "in_booking", "none"]
Topic = Literal[
    "consent",
    "number",
    "birth_date",
    "representatives",
    "relatives",
    "minors",
    "reserve_number",
    "protected_identity",
]

TOPICS: Final[tuple[Topic, ...]] = get_args(Topic)
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
PLACEHOLDERS: Final = frozenset(
    ["given_name", "date", "time", "contact_type", "unit", "provider", "place", "phone", "check_in"]
)
"""What a message template may hold between braces (rules.md, preview)."""

_PROTECTED_PLACEHOLDERS: Final = frozenset({"date", "time"})
_SENDER: Final = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}\Z", re.ASCII)
_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z", re.ASCII)
_FIELD: Final = re.compile(r"\{([^{}]*)\}")


class ProfileRules(NamedTuple):
    """The switches of rules 1 to 16.

    `minors`: `by_age` is rule 9 (guardians below `own_number_from`, the child's own say from
    there), `guardians` is rule 10 (guardians until `minor_until`), `maturity` is rule 11 (guardians
    unless the child is judged mature). `minor_until` and `own_number_from` are ages in years.
    """

    minors: Minors
    minor_until: int
    own_number_from: int
    minor_assessment: bool
    reserve_number_bars_minors: bool
    ask_at_each_visit: bool
    place: Place
    scope: Scope
    protected_identity: ProtectedIdentity


class ProfileMessage(NamedTuple):
    """How the message is made and when it goes.

    `send_days_before` None: the unit decides. `displays`: what the manager may choose to show of
    the place. `protected_sender`: the sender for a protected identity, which names no place.
    """

    date_format: DateFormat
    send_days_before: int | None
    displays: tuple[Display, ...]
    protected_sender: str


class ProfileText(NamedTuple):
    """The example text of one kind of message. `fixed`: no unit may change it.

    `text` may hold PLACEHOLDERS; `protected`, for a protected identity, only date and time.
    """

    text: str
    protected: str
    fixed: bool


class ProfileInformation(NamedTuple):
    """What the spoken script and the papers say that differs, each by language.

    `covers`: what one consent covers, fit to follow "ditt ja gäller" / "your yes covers".
    `change`: where else than at the unit consent is given, changed and withdrawn; "" when nowhere.
    """

    reminder: Mapping[str, str]
    consent: Mapping[str, str]
    covers: Mapping[str, str]
    change: Mapping[str, str]


class ProfileCarryOver(NamedTuple):
    """Where in the record system the mark and the number go, by language (decision D15)."""

    mark_place: Mapping[str, str]
    number_place: Mapping[str, str]
    remove_place: Mapping[str, str]


class ProfileApplication(NamedTuple):
    """The unit's application to have reminders switched on; Swedish, as the paper is (forms.md §1).

    `email` "" when the region has published none: the unit then enters it. `routine`: the
    paragraphs of section 2.
    """

    title: str
    recipient: str
    email: str
    unit_heading: str
    routine: tuple[str, ...]


class Profile(NamedTuple):
    """One file of resources/profiles. `name` is the file's name without its ending.

    `price_ore_highest`: öre for one part of a message, excluding VAT; None where none is known.
    `texts` lacks the kinds the region does not send. `sources`: for each topic the document that
    the rules on it come from, by language. `gateway`: what visits are cancelled and moved through,
    None where the region has none. `visit_mark`: whether each booked visit carries a mark SMS that
    is on where consent stands, one that is set in the booking, or none of its own (facts.md §8).
    """

    name: str
    title: Mapping[str, str]
    region: Mapping[str, str]
    record_system: Mapping[str, str]
    rules: ProfileRules
    message: ProfileMessage
    price_ore_highest: int | None
    texts: Mapping[Kind, ProfileText]
    information: ProfileInformation
    carry_over: ProfileCarryOver
    application: ProfileApplication
    sources: Mapping[Topic, Mapping[str, str]]
    gateway: ProfileGateway | None = None
    visit_mark: VisitMark = "none"


def parse_profile(data: Mapping[str, Any], file: str) -> Profile:
    """A profile from what its TOML file holds; `file` is the file's name.

    Raises ContentError naming the file and the key for an unknown key, a gap or a contradiction.
    """
    name = file.removesuffix(".toml")
    if not _NAME.match(name):
        raise ContentError(file, "(name)", "must be a-z, 0-9 and single hyphens")
    table = Table(data, file)
    rules = table.read("rules", _rules)
    profile = Profile(
        name=name,
        title=table.localized("title"),
        region=table.localized("region"),
        record_system=table.localized("record_system"),
        rules=rules,
        message=table.read("message", lambda part: _message(part, rules)),
        price_ore_highest=table.read(
            "price", lambda part: part.number_or("highest_ore", "none", 1, 10_000)
        ),
        texts=table.read("texts", lambda part: _texts(part, rules)),
        information=table.read("information", _information),
        carry_over=table.read("carry_over", _carry_over),
        application=table.read("application", _application),
        sources=table.read("sources", _sources),
        gateway=table.read("gateway", read_gateway) if table.has("gateway") else None,
        visit_mark=table.read("visits", _visit_mark) if table.has("visits") else "none",
    )
    table.end()
    return profile


def _rules(table: Table) -> ProfileRules:
    rules = ProfileRules(
        minors=table.choice("minors", get_args(Minors)),
        minor_until=table.number("minor_until", 1, 150),
        own_number_from=table.number("own_number_from", 0, 150),
        minor_assessment=table.flag("minor_assessment"),
        reserve_number_bars_minors=table.flag("reserve_number_bars_minors"),
        ask_at_each_visit=table.flag("ask_at_each_visit"),
        place=table.choice("place", get_args(Place)),
        scope=table.choice("scope", get_args(Scope)),
        protected_identity=table.choice("protected_identity", get_args(ProtectedIdentity)),
    )
    if rules.own_number_from > rules.minor_until:
        raise table.wrong("own_number_from", "must not be above minor_until")
    return rules


def _message(table: Table, rules: ProfileRules) -> ProfileMessage:
    displays: list[Display] = []
    for word in table.texts("displays"):
        if word not in get_args(Display):
            raise table.wrong("displays", "may hold unit, provider and none")
        if word in displays:
            raise table.wrong("displays", f"holds {word} twice")
        displays.append(next(known for known in get_args(Display) if known == word))
    if rules.place == "omit" and displays != ["none"]:
        raise table.wrong("displays", 'must be ["none"] where rules.place is "omit"')
    sender = table.text("protected_sender")
    if not _SENDER.match(sender):
        raise table.wrong("protected_sender", "must be 1-11 of A-Z a-z 0-9 space, with a letter")
    return ProfileMessage(
        date_format=table.choice("date_format", get_args(DateFormat)),
        send_days_before=table.number_or("send_days_before", "unit", 0, 60),
        displays=tuple(displays),
        protected_sender=sender,
    )


def _texts(table: Table, rules: ProfileRules) -> Mapping[Kind, ProfileText]:
    shown = PLACEHOLDERS - {"unit", "place"} if rules.place == "omit" else PLACEHOLDERS

    def text_of(part: Table) -> ProfileText:
        return ProfileText(
            text=_template(part, "text", shown),
            protected=_template(part, "protected", _PROTECTED_PLACEHOLDERS),
            fixed=part.flag("fixed"),
        )

    texts = {kind: table.read(kind, text_of) for kind in KINDS if table.has(kind)}
    if "reminder" not in texts:
        raise table.wrong("reminder", "is missing")
    if texts["reminder"].fixed:
        raise table.wrong("reminder.fixed", "must be false: a unit enters its system's own text")
    return MappingProxyType(texts)


def _template(table: Table, key: str, allowed: frozenset[str]) -> str:
    """A template whose braces are whole and hold nothing but the allowed placeholders."""
    template = table.text(key)
    bare = template.replace("{{", "").replace("}}", "")
    for name in _FIELD.findall(bare):
        if name not in allowed:
            raise table.wrong(key, f"may not hold {{{name}}}")
    if set(_FIELD.sub("", bare)) & set("{}"):
        raise table.wrong(key, "has a single brace")
    return template


def _visit_mark(table: Table) -> VisitMark:
    return table.choice("mark", get_args(VisitMark))


def _information(table: Table) -> ProfileInformation:
    return ProfileInformation(
        reminder=table.localized("reminder"),
        consent=table.localized("consent"),
        covers=table.localized("covers"),
        change=table.localized("change", empty=True),
    )


def _carry_over(table: Table) -> ProfileCarryOver:
    return ProfileCarryOver(
        mark_place=table.localized("mark_place"),
        number_place=table.localized("number_place"),
        remove_place=table.localized("remove_place"),
    )


def _application(table: Table) -> ProfileApplication:
    email = table.text("email", empty=True)
    if email and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", email):
        raise table.wrong("email", "is not an e-mail address")
    return ProfileApplication(
        title=table.text("title"),
        recipient=table.text("recipient"),
        email=email,
        unit_heading=table.text("unit_heading"),
        routine=table.texts("routine"),
    )


def _sources(table: Table) -> Mapping[Topic, Mapping[str, str]]:
    return MappingProxyType({topic: table.localized(topic) for topic in TOPICS})
