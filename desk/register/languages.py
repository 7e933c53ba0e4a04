"""The information's languages at a unit: an unreviewed one is off until a manager turns it on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from desk.errors import UserError
from desk.register.access import Access
from desk.register.permission import MANAGERS, require, unit_of
from desk.register.ports import UnitOfWork
from desk.register.unit_views import ALWAYS_ON, LanguageView, UnitView


def switch_language(
    code: str, on: bool, shipped: Collection[str], access: Access, uow: UnitOfWork
) -> UnitView:
    """Turn a translation on, knowing that no professional has reviewed it, or off (decision D11).

    `shipped` are the languages there are. Who and when is kept. Writes. Raises UserError
    `language_unknown`, also for one that is always on.
    """
    require(access, uow, MANAGERS)
    if code in ALWAYS_ON or code not in shipped:
        raise UserError("language_unknown", field="language")
    unit = unit_of(access, uow)
    others = tuple(one for one in unit.languages if one.code != code)
    kept = next((one for one in unit.languages if one.code == code), None)
    if on == (kept is not None):
        return unit
    new = (LanguageView(code, uow.now(), access.user_name),) if on else ()
    uow.units.change(replace(unit, languages=(*others, *new)))
    uow.journal.write("language_switched", access, details={"language": code, "on": int(on)})
    now = unit_of(access, uow)
    uow.commit()
    return now
