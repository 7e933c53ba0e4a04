"""The events and what holds now, as rows (decision D1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Select, bindparam, case, delete, func, or_, select

from desk.register.current import in_order
from desk.register.records import AnswerRecord, CurrentRecord
from desk.register.views import RecipientView
from desk.store.counted import count_kinds
from desk.store.prepared import Prepared
from desk.store.rows import Row, Rows, any_of
from desk.store.tables import (
    answer,
    answer_recipient,
    current_answer,
    person,
    person_unit,
    unit,
    user_account,
    word,
)
from desk.store.told_less import told_less
from desk.store.words import SqlWords

_script: Final = word.alias("script_word")
_template: Final = word.alias("template_word")
_sample: Final = word.alias("sample_word")
_PLAIN: Final = tuple(
    column.name
    for column in answer.columns
    if column.name not in {"salt", "script_hash", "template_hash", "sample_hash"}
)
_CURRENT: Final = tuple(column.name for column in current_answer.columns)
_DROP_CURRENT: Final = Prepared(
    delete(current_answer).where(current_answer.c.person_id == bindparam("key"))
)


def _answers() -> Select[Any]:
    joined = (
        answer.join(unit, unit.c.id == answer.c.unit_id)
        .join(user_account, user_account.c.id == answer.c.user_id)
        .outerjoin(_script, _script.c.hash == answer.c.script_hash)
        .outerjoin(_template, _template.c.hash == answer.c.template_hash)
        .outerjoin(_sample, _sample.c.hash == answer.c.sample_hash)
    )
    return select(
        *(answer.c[name] for name in _PLAIN),
        unit.c.name.label("unit_name"),
        user_account.c.name.label("user_name"),
        func.coalesce(_script.c.text, "").label("script_text"),
        func.coalesce(_template.c.text, "").label("template"),
        func.coalesce(_sample.c.text, "").label("sample_text"),
    ).select_from(joined)


_BY_ID: Final = Prepared(_answers().where(answer.c.id == bindparam("key")))
_BY_COMMAND: Final = Prepared(_answers().where(answer.c.command_id == bindparam("key")))
_SAVED: Final = Prepared(select(answer.c.id).where(answer.c.command_id == bindparam("key")))
_JOINED: Final = select(person.c.id).where(person.c.joined_to == bindparam("key"))
_HISTORY: Final = Prepared(
    _answers()
    .where(or_(answer.c.person_id == bindparam("key"), answer.c.person_id.in_(_JOINED)))
    .order_by(answer.c.person_id, answer.c.seq)
)
_OWN_HISTORY: Final = Prepared(
    _answers().where(answer.c.person_id == bindparam("key")).order_by(answer.c.seq)
)
_MANY: Final = Prepared(_answers().where(any_of(answer.c.id)))
_RECIPIENTS: Final = Prepared(
    select(answer_recipient)
    .where(any_of(answer_recipient.c.answer_id))
    .order_by(answer_recipient.c.answer_id, answer_recipient.c.position)
)
_SEQS: Final = Prepared(
    select(answer.c.seq, answer.c.kind)
    .where(answer.c.person_id == bindparam("person"))
    .order_by(answer.c.seq.desc())
)
_CURRENTS: Final = Prepared(select(current_answer).where(any_of(current_answer.c.person_id)))
_TO_CARRY: Final = (
    select(current_answer)
    .join(answer, answer.c.id == current_answer.c.answer_id)
    .where(
        current_answer.c.carry_over == "to_carry_over",
        answer.c.unit_id.in_(bindparam("units", expanding=True)),
    )
    .order_by(
        case(
            (current_answer.c.kind.in_(["withdrawn", "refused", "corrected"]), 0),
            (current_answer.c.kind == "number_changed", 1),
            (answer.c.mobile_before.is_not(None), 1),
            else_=2,
        ),
        current_answer.c.answer_id,
    )
    .limit(bindparam("most"))
)
_CARRIED: Final = (
    select(current_answer)
    .join(answer, answer.c.id == current_answer.c.answer_id)
    .where(
        current_answer.c.carried_at >= bindparam("since"),
        current_answer.c.carry_over == "carried_over",
        answer.c.unit_id.in_(bindparam("units", expanding=True)),
    )
    .order_by(current_answer.c.carried_at.desc(), current_answer.c.answer_id)
    .limit(bindparam("most"))
)
_WITH_MOBILE: Final = (
    select(current_answer.c.person_id)
    .distinct()
    .select_from(
        answer_recipient.join(
            current_answer, current_answer.c.answer_id == answer_recipient.c.answer_id
        ).join(person_unit, person_unit.c.person_id == current_answer.c.person_id)
    )
    .where(
        answer_recipient.c.mobile == bindparam("mobile"),
        current_answer.c.kind.in_(["given", "number_changed", "confirmed"]),
        person_unit.c.left_at.is_(None),
        person_unit.c.unit_id.in_(bindparam("units", expanding=True)),
    )
    .limit(bindparam("most"))
)


class SqlAnswers:
    """The answers within one transaction."""

    def __init__(self, rows: Rows, words: SqlWords) -> None:
        self._rows = rows
        self._words = words

    def seqs(self, person_id: str) -> tuple[int, int]:
        """The seq of the last event, and of the last one that was not a mere carrying over."""
        last = 0
        for row in self._rows.all(_SEQS, {"person": person_id}):
            last = last or row["seq"]
            if row["kind"] != "carried_over":
                return last, row["seq"]
        return last, 0

    def is_saved(self, command_id: str) -> bool:
        """Whether a walk or a withdrawal was saved."""
        return self._rows.one(_SAVED, {"key": command_id}) is not None

    def by_command(self, command_id: str) -> AnswerRecord | None:
        """What a walk or a withdrawal saved, or None."""
        return self._first(_BY_COMMAND, command_id) if self.is_saved(command_id) else None

    def get(self, answer_id: str) -> AnswerRecord | None:
        """One event, or None."""
        return self._first(_BY_ID, answer_id)

    def history(self, person_id: str) -> tuple[AnswerRecord, ...]:
        """All events of a person and of those joined to the person, oldest first."""
        return tuple(in_order(self._records(self._rows.all(_HISTORY, {"key": person_id}))))

    def own_history(self, person_id: str) -> tuple[AnswerRecord, ...]:
        """The events that were written for this very person, oldest first."""
        return self._records(self._rows.all(_OWN_HISTORY, {"key": person_id}))

    def _first(self, statement: Prepared, key: str) -> AnswerRecord | None:
        return next(iter(self._records(self._rows.all(statement, {"key": key}))), None)

    def _records(self, rows: Sequence[Row]) -> tuple[AnswerRecord, ...]:
        recipients: dict[str, tuple[RecipientView, ...]] = {row["id"]: () for row in rows}
        for one in self._rows.of_ids(_RECIPIENTS, list(recipients)):
            recipients[one["answer_id"]] += (_recipient(one),)
        return tuple(_record(row, recipients[row["id"]]) for row in rows)

    def add(self, record: AnswerRecord) -> None:
        """A new event. Raises Conflict `answer_conflict` if a colleague was faster."""
        row = {name: getattr(record, name) for name in _PLAIN}
        row["told"] = list(record.told)
        row["assessments"] = [list(one) for one in record.assessments] or None
        row["decision"] = {name: list(codes) for name, codes in record.decision.items()}
        row["script_hash"] = self._word("told", record, record.script_text)
        row["template_hash"] = self._word("template", record, record.template)
        row["sample_hash"] = self._word("sample", record, record.sample_text)
        self._rows.insert(answer, row)
        for position, one in enumerate(record.recipients):
            self._rows.insert(
                answer_recipient,
                {
                    "answer_id": record.id,
                    "position": position,
                    "role": one.role,
                    "name": one.name,
                    "mobile": one.mobile,
                    "whose": one.whose,
                    "whose_name": one.whose_name,
                    "confirmed": one.confirmed,
                    "until": one.until,
                    "ask_again": one.ask_again,
                    "representative_id": one.representative_id,
                },
            )

    def _word(self, kind: Any, record: AnswerRecord, text: str) -> str | None:
        if not text:
            return None
        if kind == "template":
            return self._words.keep("template", "", "", text)
        version = record.script_version if kind == "told" else ""
        return self._words.keep(kind, record.language, version, text)

    def current(self, person_ids: Sequence[str]) -> dict[str, tuple[CurrentRecord, ...]]:
        """What holds for the persons, in every scope."""
        found: dict[str, tuple[CurrentRecord, ...]] = dict.fromkeys(person_ids, ())
        for row in self._rows.of_ids(_CURRENTS, person_ids):
            found[row["person_id"]] += (_current(row),)
        return found

    def set_current(self, person_id: str, currents: Sequence[CurrentRecord]) -> None:
        """Put these in the place of what held for the person."""
        self._rows.touched.add(person_id)
        self._rows.change(_DROP_CURRENT, {"key": person_id})
        for one in currents:
            self._rows.insert(current_answer, {name: getattr(one, name) for name in _CURRENT})

    def to_carry_over(
        self, units: frozenset[str], limit: int
    ) -> tuple[tuple[AnswerRecord, CurrentRecord], ...]:
        """Current answers of the units that the record system does not know yet."""
        return self._standing(_TO_CARRY, {"units": sorted(units), "most": limit})

    def carried_since(
        self, units: frozenset[str], since: datetime, limit: int
    ) -> tuple[tuple[AnswerRecord, CurrentRecord], ...]:
        """Current answers of the units that were marked as carried over since then, last first."""
        return self._standing(_CARRIED, {"units": sorted(units), "since": since, "most": limit})

    def _standing(
        self, statement: Select[Any], values: dict[str, Any]
    ) -> tuple[tuple[AnswerRecord, CurrentRecord], ...]:
        found = self._rows.all(statement, values) if values["units"] else []
        currents = {row["answer_id"]: _current(row) for row in found}
        found_rows = {row["id"]: row for row in self._rows.of_ids(_MANY, list(currents))}
        records = self._records([found_rows[answer_id] for answer_id in currents])
        return tuple((record, currents[record.id]) for record in records)

    def told_less(
        self, scopes: frozenset[str], lower: frozenset[str], unit_id: str, name: str, today: date
    ) -> list[str]:
        """Persons whose yes stands on less than what is shown now."""
        return told_less(self._rows, scopes, lower, unit_id, name, today)

    def count_kinds(
        self, unit_id: str, bounds: Sequence[datetime]
    ) -> tuple[Mapping[str, int], ...]:
        """Yes, no and withdrawals a unit took between each two bounds that follow each other."""
        return count_kinds(self._rows, unit_id, bounds)

    def with_mobile(self, mobile: str, units: frozenset[str], limit: int) -> list[str]:
        """Persons of the units whose yes holds a number (E.164)."""
        if not units:
            return []
        values = {"mobile": mobile, "units": sorted(units), "most": limit}
        return list(self._rows.execute(_WITH_MOBILE, values).scalars())


def _recipient(row: Row) -> RecipientView:
    return RecipientView(
        role=row["role"],
        name=row["name"],
        mobile=row["mobile"],
        whose=row["whose"],
        whose_name=row["whose_name"],
        confirmed=row["confirmed"],
        until=row["until"],
        ask_again=row["ask_again"],
        representative_id=row["representative_id"],
    )


def _record(row: Row, recipients: tuple[RecipientView, ...]) -> AnswerRecord:
    values = dict(row)
    values["told"] = tuple(values["told"])
    values["assessments"] = tuple(tuple(one) for one in values["assessments"] or ())
    values["decision"] = {name: tuple(codes) for name, codes in values["decision"].items()}
    return AnswerRecord(**values, recipients=recipients)


def _current(row: Row) -> CurrentRecord:
    return CurrentRecord(**{name: row[name] for name in _CURRENT})
