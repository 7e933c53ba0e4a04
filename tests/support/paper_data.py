"""Data for the papers on consent: people who are test numbers, phones kept for fiction."""

from __future__ import annotations

import copy
from typing import Any

MESSAGE = (
    "Hej Anna. Du har ett mottagningsbesök tisdag 1 december kl. 09.30. Ring 08-465 004 10 om du"
    " inte kan komma. Det går inte att svara. Ekhaga vårdcentral"
)
REFERENCE = "000G40Q40L30E209X"
DATA: dict[str, Any] = {
    "profile": "vgr",
    "unit": {
        "name": "Ekhaga vårdcentral",
        "provider": "Ekhaga vård AB",
        "display": "unit",
        "sender": "Ekhaga VC",
        "phone": "08-465 004 10",
        "check_in": None,
        "send_days_before": 2,
        "name_decided": False,
        "turn_to": "receptionen",
    },
    "language": "sv",
    "date": "2026-11-20",
    "reference": REFERENCE,
    "patient": {"name": "Anna Holm", "identity": "19610118-2803", "protected_identity": False},
    "answer": "yes",
    "decided_by": "patient",
    "recipients": [
        {"role": "patient", "name": "Anna Holm", "mobile": "0701740605", "until": None},
    ],
    "child_approves": None,
    "mandate": None,
    "until": None,
    "message": MESSAGE,
    "registered_by": "Maria Lund",
    "channel": "visit",
}

GUARDIAN: dict[str, Any] = {
    "decided_by": "guardian",
    "recipients": [
        {"role": "guardian", "name": "Karin Ek", "mobile": "0701740615", "until": "2027-05-01"},
        {"role": "guardian", "name": "Lars Ek", "mobile": "0701740616", "until": "2027-05-01"},
    ],
    "until": "2027-05-01",
    "child_approves": True,
}
GOD_MAN: dict[str, Any] = {
    "decided_by": "staff",
    "recipients": [
        {"role": "god_man", "name": "Omar Said", "mobile": "0701740608", "until": "2027-12-31"}
    ],
    "mandate": {"covers_person": True, "checked": "2026-11-19"},
    "until": "2027-12-31",
}
FORVALTARE: dict[str, Any] = {
    "decided_by": "forvaltare",
    "recipients": [
        {"role": "forvaltare", "name": "Ingrid Holm", "mobile": "0701740609", "until": None}
    ],
    "mandate": {"covers_person": True, "checked": True},
}
RELATIVE: dict[str, Any] = {
    "recipients": [
        *DATA["recipients"],
        {"role": "relative", "name": "Sara Holm", "mobile": "0701740607", "until": None},
    ],
}
NO: dict[str, Any] = {"answer": "no", "message": None, "recipients": []}
VARIANTS: dict[str, dict[str, Any]] = {
    "patient": {},
    "guardian": GUARDIAN,
    "god_man": GOD_MAN,
    "forvaltare": FORVALTARE,
    "relative": RELATIVE,
    "no": NO,
    "protected": {
        "patient": {**DATA["patient"], "protected_identity": True},
        "message": "Du har ett vårdbesök tisdag 1 december kl. 09.30.",
    },
}
BLANK_KEYS = ("profile", "unit", "language", "date")


def data(variant: str = "patient", **changes: Any) -> dict[str, Any]:
    """A whole consent's data of a variant, with these keys changed."""
    return copy.deepcopy({**DATA, **VARIANTS[variant], **changes})


def blank(**changes: Any) -> dict[str, Any]:
    """What is enough for a blank paper."""
    return {key: value for key, value in data(**changes).items() if key in BLANK_KEYS}


def filled_with(sign: str, **changes: Any) -> dict[str, Any]:
    """Every text as long as it may be, of one sign or word again and again."""
    long = (sign * 300)[:300].strip()
    people = [
        {"role": role, "name": long, "mobile": "0701740615", "until": "2027-05-01"}
        for role in ("guardian", "guardian", "relative")
    ]
    unit = {**DATA["unit"], "name": long, "provider": long, "phone": long, "turn_to": long}
    return data(
        unit=unit,
        patient={**DATA["patient"], "name": long},
        recipients=[*DATA["recipients"], *people],
        message=long,
        registered_by=long,
        reference=long,
        **changes,
    )
