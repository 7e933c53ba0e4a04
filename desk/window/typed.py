"""What was typed in the search box, as the beginning of a new patient."""

from __future__ import annotations

from datetime import date

from desk.consent.number.mobile import check_mobile, is_mobile
from desk.consent.patient.identity import check_identity
from desk.window.formats import capital


def typed_patient(typed: str, today: date) -> tuple[dict[str, str], str]:
    """Fields of a new patient, and a mobile number, from what was typed.

    Digits are an identity number unless they are a mobile number; letters are a name, the last
    word the surname.
    """
    typed = typed.strip()
    if not typed:
        return {}, ""
    if any(sign.isdigit() for sign in typed):
        check = check_identity(typed, today, is_mobile)
        if any(problem.code == "looks_like_mobile" for problem in check.problems):
            return {}, check_mobile(typed).national or typed
        return {"identity": check.canonical or typed}, ""
    words = [capital(word) for word in typed.split()]
    if len(words) == 1:
        return {"given_name": words[0]}, ""
    return {"given_name": " ".join(words[:-1]), "surname": words[-1]}, ""
