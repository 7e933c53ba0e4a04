"""Values and their fixed text form; seals that notice every change."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateTable

from desk.register.ids import new_id
from desk.store.rows import FORMS
from desk.store.seals import Seals, form_of
from desk.store.tables import SEALED, answer, metadata
from desk.store.types import (
    Flag,
    Identifier,
    Instant,
    Json,
    LocalDate,
    WallTime,
    canonical_json,
    instant_text,
)

LITE = sqlite.dialect()
instants = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
walls = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)).map(
    lambda time: time.replace(second=0, microsecond=0)
)
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("type_", "values"),
    [
        (Identifier(), st.uuids().map(str)),
        (Instant(), instants),
        (LocalDate(), st.dates()),
        (WallTime(), walls),
        (Flag(), st.booleans()),
        (Json(), plain),
    ],
)
def test_a_value_is_read_as_it_was_written(type_: Any, values: st.SearchStrategy[Any]) -> None:
    @given(st.none() | values)
    def check(value: Any) -> None:
        stored = type_.process_bind_param(value, LITE)
        assert type_.process_result_value(stored, LITE) == value

    check()


@given(instants, instants)
def test_the_text_of_instants_sorts_as_time(one: datetime, other: datetime) -> None:
    assert (instant_text(one) < instant_text(other)) == (one < other)
    assert len(instant_text(one)) == 27


def test_an_instant_needs_its_zone_and_is_kept_in_utc() -> None:
    with pytest.raises(ValueError, match="zone"):
        instant_text(datetime(2026, 11, 20))
    summer = datetime(2026, 7, 1, 10, tzinfo=timezone(timedelta(hours=2)))
    assert instant_text(summer) == "2026-07-01T08:00:00.000000Z"


def test_postgresql_keeps_instants_as_such() -> None:
    now = datetime(2026, 11, 20, tzinfo=UTC)
    dialect = postgresql.dialect()
    assert Instant().process_bind_param(now, dialect) is now
    assert "TIMESTAMP WITH TIME ZONE" in Instant().compile(dialect=dialect)


@given(plain)
def test_the_same_value_is_the_same_text(value: Any) -> None:
    turned = dict(reversed(value.items())) if isinstance(value, dict) else value
    assert canonical_json(value) == canonical_json(turned)


def test_identifiers_are_uuid7_and_sort_by_time() -> None:
    made = [new_id(1_800_000_000_000_000_000 + step * 300) for step in range(1000)]
    assert made == sorted(made)
    assert len(set(made)) == 1000
    assert {UUID(one).version for one in made} == {7}
    now = [new_id() for _ in range(2000)]
    assert len(set(now)) == 2000


SEALS = Seals(b"s" * 32, b"c" * 32)


def test_every_sealed_table_has_a_salt_and_a_form() -> None:
    for name, table in SEALED.items():
        assert "salt" in table.columns or name == "register_info"
        assert set(FORMS[name].names) == set(table.columns.keys())


@given(st.sampled_from(sorted(answer.columns.keys())), st.text(min_size=1))
def test_a_seal_notices_a_change_in_any_column(column: str, value: str) -> None:
    form = form_of(answer)
    row = [f"{name}-value" for name in form.names]
    changed = [value if name == column else old for name, old in zip(form.names, row, strict=True)]
    same = SEALS.row(form.of_stored(row)) == SEALS.row(form.of_stored(changed))
    assert same == (row == changed)


def test_a_value_cannot_move_to_the_next_column() -> None:
    form = form_of(answer)
    first = [None] * len(form.names)
    second = list(first)
    first[0], second[1] = "x", "x"
    assert form.of_stored(first) != form.of_stored(second)


def test_a_row_has_one_form_as_written_and_as_read() -> None:
    values = {
        "id": new_id(),
        "given_name": "Åsa",
        "surname": "Öst",
        "given_key": "{sa",
        "surname_key": "}st",
        "birth_date": date(1977, 1, 1),
        "protected": False,
        "created_at": datetime(2026, 11, 20, 8, tzinfo=UTC),
        "joined_to": None,
        "salt": b"0123456789abcdef",
    }
    table = SEALED["person"]
    form = FORMS["person"]
    stored = []
    for name in form.names:
        type_ = table.columns[name].type
        convert = type_.bind_processor(LITE)
        value = values[name]
        value = convert(value) if convert and value is not None else value
        stored.append(bytes(value) if isinstance(value, memoryview) else value)
    assert form.of(values) == form.of_stored(stored)


def test_other_keys_make_other_seals() -> None:
    other = Seals(b"t" * 32, b"d" * 32)
    assert SEALS.row(b"a") != other.row(b"a")
    assert SEALS.entry(b"a") != other.entry(b"a")
    assert SEALS.head(1, b"a") != other.head(1, b"a")
    assert SEALS.head(1, b"a") != SEALS.head(2, b"a")


def test_the_tables_can_be_made_on_either_database() -> None:
    for table in metadata.sorted_tables:
        for dialect in (LITE, postgresql.dialect()):
            assert str(CreateTable(table).compile(dialect=dialect))
    made = str(CreateTable(metadata.tables["journal"]).compile(dialect=postgresql.dialect()))
    assert "at TIMESTAMP WITH TIME ZONE NOT NULL" in made
    assert "hash BYTEA NOT NULL" in made
