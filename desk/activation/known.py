"""What the description of the application may name."""

from __future__ import annotations

from typing import Final

from desk.activation.fields import BY_PATH
from desk.consent.form import Known

_SAMPLE: Final = frozenset({"message", "characters", "parts", "encoding"})
"""What is said of the message, where there is one."""

KNOWN: Final = Known(
    values=frozenset({"title", "recipient", "email", "date", "unit_heading"}) | _SAMPLE,
    fields=frozenset(BY_PATH),
    conditions=frozenset({"draft", "has_date", "has_email", "has_message", "example", "one_part"}),
    lists={
        "routine": Known(values=frozenset({"text"})),
        "units": Known(values=frozenset({"number", "name"})),
        "conditions": Known(
            values=frozenset({"condition", "done", "date", "reference"}),
            conditions=frozenset({"met"}),
        ),
    },
)
