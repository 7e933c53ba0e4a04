"""What an identity number that was typed turned out to be, in the window's words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk.consent.number.mobile import is_mobile
from desk.consent.patient.identity import IdentityCheck, check_identity
from desk.window.context import Sentences
from desk.window.words import tr


@dataclass(frozen=True, slots=True)
class IdentityJudge:
    """Judges a number on a day. `today` settles the century of ten digits."""

    today: date
    sentences: Sentences

    def check(self, typed: str) -> IdentityCheck:
        """What it is, blanks around it left out."""
        return check_identity(typed.strip(), self.today, is_mobile)

    def verdict(self, typed: str) -> str:
        """Its kind, or what is remarkable about it; nothing of a number that is none."""
        check = self.check(typed)
        if not check.ok or not typed.strip():
            return ""
        if check.problems:
            return self.sentences.number("identity", check.problems[0])
        return {
            "personnummer": tr("Personal identity number"),
            "samordningsnummer": tr("Coordination number"),
            "reservnummer": tr("Reserve number"),
        }[check.type or "personnummer"]

    def problem(self, typed: str, reason: str) -> str:
        """Why it stops, "" where it does not: a reserve number may be kept with a reason."""
        check = self.check(typed)
        if not typed.strip():
            return tr("Write the identity number.")
        if check.ok or (check.type == "reservnummer" and reason.strip()):
            return ""
        return self.sentences.number("identity", check.problems[0])
