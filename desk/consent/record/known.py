"""What the descriptions of the blanket, the receipt and the leaflet may name."""

from __future__ import annotations

from typing import Final

from desk.consent.form import Known

_VALUES: Final = frozenset(
    {
        "patient",
        "identity",
        "unit",
        "day",
        "date",
        "until",
        "turn_to",
        "elsewhere",
        "minor_until",
        "registered_by",
        "reference",
        "question",
        "message",
        "record_system",
        "phone",
        "weekday",
        "number",
        "month",
        "year",
    }
)
_CONDITIONS: Final = frozenset(
    {
        "draft",
        "blank",
        "named",
        "yes",
        "no",
        "protected",
        "by_patient",
        "by_guardian",
        "by_forvaltare",
        "by_staff",
        "by_representative",
        "has_message",
        "example",
        "made_up",
        "each_visit",
        "has_end",
        "has_elsewhere",
        "has_child",
        "child_yes",
        "child_no",
        "has_mandate",
        "mandate_covers",
        "mandate_lacks",
        "has_registered_by",
        "has_reference",
        "not_reviewed",
    }
)
_RECIPIENTS: Final = Known(
    values=frozenset({"name", "role", "mobile", "end", "end_date"}),
    conditions=frozenset({"named", "is_patient", "own_end"}),
)

CONSENT: Final = Known(
    values=_VALUES,
    fields=frozenset(
        {
            "patient.name",
            "patient.identity",
            "patient.mobile",
            "other.name",
            "other.mobile",
            "other.role",
            "signer.place",
            "signer.date",
            "signer.name",
            "mandate.checked",
            "staff.registered_by",
            "staff.date",
            "staff.kept",
        }
    ),
    conditions=_CONDITIONS,
    lists={
        "points": Known(values=frozenset({"text"}), conditions=frozenset({"quotes"})),
        "recipients": _RECIPIENTS,
        "signers": Known(values=frozenset({"signer"})),
    },
)
"""The blanket that a patient, a guardian, a god man or a förvaltare signs."""

RECEIPT: Final = Known(
    values=_VALUES,
    fields=frozenset({"patient.name", "patient.mobile", "answer.date"}),
    conditions=_CONDITIONS,
    lists={"recipients": _RECIPIENTS},
)
"""What the patient takes home."""

INFORMATION: Final = Known(
    values=_VALUES,
    conditions=_CONDITIONS,
    lists={"points": Known(values=frozenset({"text"}), conditions=frozenset({"quotes"}))},
)
"""The leaflet with the script alone."""
