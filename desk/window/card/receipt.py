"""The receipt's data from a stored answer (forms.md §3)."""

from __future__ import annotations

from desk.register.clock import wall_time
from desk.register.views import AnswerView, CardView, PersonView
from desk.window.context import UnitContext
from desk.window.formats import identity_shown


def receipt_data(
    answer: AnswerView, person: PersonView, context: UnitContext, language: str
) -> dict[str, object]:
    """What the patient takes home, in the language the information was told in."""
    unit = context.unit
    identity = person.identities[0].value if person.identities else ""
    return {
        "profile": unit.profile,
        "unit": {
            "name": unit.name,
            "provider": unit.provider,
            "display": unit.display,
            "sender": unit.sender,
            "phone": unit.phone,
            "turn_to": unit.turn_to,
        },
        "language": language,
        "date": wall_time(answer.at).date().isoformat(),
        "patient": {
            "name": f"{person.given_name} {person.surname}",
            "identity": identity_shown(identity).replace("\u2011", "-"),
            "protected_identity": person.protected,
        },
        "answer": "no" if answer.kind in ("refused", "withdrawn") else "yes",
        "decided_by": answer.decided_by,
        "recipients": [
            {
                "role": recipient.role,
                "name": recipient.name or f"{person.given_name} {person.surname}",
                "mobile": recipient.mobile,
                "until": recipient.until.isoformat() if recipient.until else None,
            }
            for recipient in answer.recipients
        ],
        "until": answer.until.isoformat() if answer.until else None,
        "message": answer.sample_text,
        "registered_by": answer.user_name,
        "channel": answer.channel,
    }


def receipt_of_card(card: CardView, context: UnitContext) -> dict[str, object]:
    """The receipt of what holds now."""
    assert card.current is not None
    return receipt_data(card.current, card.person, context, card.current.language or "sv")
