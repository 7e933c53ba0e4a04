"""A register filled in bulk with people who do not exist, for measuring on a region's size.

No identity number here can be anybody's: the last digit is never the right check digit. No number
can be called: no country has the code.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import accumulate, islice
from pathlib import Path
from typing import Any
from uuid import UUID

from desk.consent.authority.decide import Decision, Recipient
from desk.consent.draft import Draft, DraftPatient, DraftVisit
from desk.consent.patient.luhn import check_digit
from desk.content.profiles import load_profiles
from desk.register.access import Access
from desk.register.commands import NewUnit, SaveAnswer
from desk.register.ids import new_id
from desk.register.names import name_key, name_tokens
from desk.register.save import save_answer
from desk.register.units import set_up
from desk.store.keys import read_keys
from desk.store.places import RegisterFiles
from desk.store.sqlite import connect
from desk.store.threads import StoreThreads

PROFILE = load_profiles()["vgr"]
SENT_TO = "+999"
TEXT = "Hej {given_name}, du har en tid {date} kl. {time} hos {place}. Ring {phone} vid frågor."
UNIT = NewUnit(
    name="Mariehems hälsocentral",
    short_name="Mariehem",
    clinic="",
    profile="vgr",
    provider="Region Exempel",
    display="unit",
    sender="Vardcentral",
    phone="090-000 00 00",
    turn_to="receptionen",
    template=TEXT,
    template_confirmed=True,
    send_days_before=2,
)
_BATCH = 20_000

_GIVEN = (
    "Anna Eva Maria Karin Kristina Lena Sara Kerstin Emma Ingrid Marie Malin Jenny Birgitta Annika "
    "Inger Ulla Monica Susanne Hanna Linda Elin Johanna Sofia Carina Elisabeth Ida Julia Ella Alma "
    "Lars Mikael Anders Johan Erik Per Peter Karl Thomas Jan Daniel Fredrik Andreas Hans Mohamed "
    "Stefan Bengt Mats Marcus Bo Alexander Jonas Magnus Niklas Martin Åke Östen Örjan Åsa Ali Omar "
    "Fatima Amir Zahra José Zoë Łukasz Nguyễn Şahin Hugo William Liam Elias Nils Sven Göran Märta"
).split()
_COMMON = (
    "Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson "
    "Pettersson Jonsson Jansson Hansson Bengtsson Jönsson Lindberg Jakobsson Magnusson Lindström "
    "Olofsson Lindqvist Lindgren Berg Axelsson Bergström Lundberg Lind Lundgren Lundqvist Mattsson "
    "Berglund Fredriksson Sandberg Henriksson Ali Forsberg Mohamed Sjöberg Wallin Engström Eklund"
).split()
_FIRST = (
    "Al Ask Berg Björk Blom Boström Bränn Dal Ek El Fors Frost Glad Gran Grön Hag Hall Hammar Hed "
    "Holm Häll Hög Kall Kjell Käll Lilje Lin Lund Löf Malm Mo Myr Norr Ny Nord Ros Ryd Rönn Sand "
    "Sjö Skog Sol Sten Strand Ström Sund Sved Söder Tall Tör Vall Vester Vik Väst Å Ås Äng Öhr Öst"
).split()
_LAST = (
    "berg bäck blad borg dahl en fors gren holm hult kvist lind lund man mark ling mo ros sjö skog "
    "son stedt strand ström stål sten tröm vall vik vist wall ö ås gård by löf ner quist vin"
).split()


@dataclass(frozen=True, slots=True)
class Someone:
    """One of the people; `key` is the id as stored, empty for a person not in the register yet."""

    key: bytes
    given_name: str
    surname: str
    identity: str
    mobile: str | None

    @property
    def id(self) -> str | None:
        """The id as the use cases know it."""
        return str(UUID(bytes=self.key)) if self.key else None


def make_register(path: Path, people: int) -> tuple[Access, list[Someone]]:
    """A register with so many people known to its one unit, every other one with a yes.

    Returns who sits at the desk, and a sample of the people. Their journal entries are left out.
    """
    threads = StoreThreads(path, "create")
    access = threads.write(lambda uow: set_up("Robin Receptionist", UNIT, uow)).result()
    pattern = Someone(b"", "Mönster", "Exempel", "193501096998", None)
    command = first_yes(pattern, access, "+46701740605")
    saved = threads.write(lambda uow: save_answer(command, access, uow)).result()
    threads.close()
    return access, _fill(path, people, saved.person.id)


def first_yes(who: Someone, access: Access, mobile: str) -> SaveAnswer:
    """An adult's yes as the walk hands it over; a person without an id is new."""
    text = TEXT.format(
        given_name=who.given_name, date="tisdag 1 december", time="09.30", place=UNIT.name,
        phone=UNIT.phone,
    )  # fmt: skip
    patient = DraftPatient(
        person_id=who.id,
        identity_type="personnummer",
        identity=who.identity,
        issuer="",
        given_name=who.given_name,
        surname=who.surname,
        birth_date=date.fromisoformat(who.identity[:8]),
    )
    draft = Draft(
        command_id=new_id(),
        unit_id=access.unit_id,
        patient=patient,
        visit=DraftVisit(datetime(2026, 12, 1, 9, 30)),
        told=("what", "holds", "name", "where", "duty"),
        told_how="point_by_point",
        told_seconds=18,
        answer=True,
        number=mobile,
        number_confirmed=True,
        whose="own",
    )
    decision = Decision(
        allowed=True,
        decided_by="patient",
        recipients=(Recipient("patient", mobile, None, "never"),),
        until=None,
        ask_again="never",
        place_in_text="unit_decides",
        scope="patient_system",
        problems=(),
        notes=(),
    )
    told = f"Du får ett sms {UNIT.send_days_before} dagar före ditt besök. " * 15 + text
    return SaveAnswer(draft, PROFILE, draft.told, decision, "1", told, TEXT, text)


def someones(count: int) -> Iterator[Someone]:
    """People in the order of their identity numbers, always the same ones."""
    chance = random.Random(1972)
    surnames = _COMMON + sorted({first + last for first in _FIRST for last in _LAST})
    # The first of the common names is borne by about one in forty, as in Sweden.
    weights = list(accumulate(1 / (rank + 12) for rank in range(len(surnames))))
    days = (date(2026, 1, 1) - date(1926, 1, 1)).days
    serials = [check_digit(map(int, f"{serial:03d}")) for serial in range(1, 401)]
    first = int.from_bytes(_stored(new_id()))
    last_day, birth, part = -1, date.min, 0
    for number in range(count):
        day, serial = divmod(number * days * 400 // count, 400)
        if day != last_day:
            birth = date(1926, 1, 1) + timedelta(day)
            last_day, part = day, check_digit(map(int, f"{birth:%y%m%d}"))
        wrong = (part + serials[serial] + 1 + serial % 9) % 10
        given = chance.choice(_GIVEN)
        if chance.random() < 0.15:
            given += f" {chance.choice(_GIVEN)}"
        surname = chance.choices(surnames, cum_weights=weights)[0]
        if chance.random() < 0.04:
            surname += f"-{chance.choice(_COMMON)}"
        mobile = f"{SENT_TO}{700_000_000 + number * 7919 % 99_999_989}" if number % 2 else None
        identity = f"{birth:%Y%m%d}{serial + 1:03d}{wrong}"
        yield Someone((first + number).to_bytes(16), given, surname, identity, mobile)


def _fill(path: Path, people: int, pattern: str) -> list[Someone]:
    """Copy the one person's rows for everybody, indexes last."""
    files = RegisterFiles(path)
    connection = connect(files, read_keys(files.keys))
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute("PRAGMA cache_size = -400000")
    indexes = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    connection.execute("BEGIN")
    sample = _write_people(connection, people, bytes.fromhex(pattern.replace("-", "")))
    connection.execute("COMMIT")
    for _, sql in indexes:
        connection.execute(sql)
    connection.execute("PRAGMA journal_mode = WAL").fetchall()
    connection.close()
    return sample


def _write_people(connection: Any, people: int, pattern: bytes) -> list[Someone]:
    copies = _Copies(connection, pattern)
    tokens: list[tuple[str, str, str, bytes]] = []
    sample: list[Someone] = []
    every = max(1, people // 5_000)
    source = someones(people)
    while batch := list(islice(source, _BATCH)):
        _write_batch(copies, batch)
        for one in batch:
            kinds = _tokens(one.given_name, one.surname)
            tokens += [(token, kind, other, one.key) for kind, token, other in kinds]
        sample += batch[::every]
    connection.executemany(
        "INSERT INTO name_token (token, kind, other_key, person_id) VALUES (?, ?, ?, ?)",
        sorted(tokens),
    )
    return sample


def _write_batch(copies: _Copies, batch: list[Someone]) -> None:
    ids = [one.key for one in batch]
    extra = iter(range(int.from_bytes(_stored(new_id())), 1 << 128))
    copies.write(
        "person",
        ("id", "given_name", "surname", "given_key", "surname_key", "birth_date"),
        [
            (
                id_,
                one.given_name,
                one.surname,
                _key(one.given_name),
                _key(one.surname),
                _born(one),
            )
            for id_, one in zip(ids, batch, strict=True)
        ],
    )
    copies.write(
        "identity",
        ("id", "person_id", "value"),
        [
            (next(extra).to_bytes(16), id_, one.identity)
            for id_, one in zip(ids, batch, strict=True)
        ],
    )
    copies.write("person_unit", ("person_id",), [(id_,) for id_ in ids])
    yes = [
        (id_, next(extra).to_bytes(16), one.mobile)
        for id_, one in zip(ids, batch, strict=True)
        if one.mobile
    ]
    copies.write(
        "answer",
        ("id", "person_id", "command_id"),
        [(answer, id_, answer.hex()) for id_, answer, _ in yes],
    )
    copies.write(
        "answer_recipient",
        ("answer_id", "mobile"),
        [(answer, mobile) for _, answer, mobile in yes],
    )
    copies.write(
        "current_answer", ("person_id", "answer_id"), [(id_, answer) for id_, answer, _ in yes]
    )
    holds = copies.value("shown_person", "holds")
    copies.write(
        "shown_person",
        ("person_id", "given_name", "surname", "birth_date", "identities", "holds"),
        [
            (
                id_,
                one.given_name,
                one.surname,
                _born(one),
                f'[["personnummer","","{one.identity}"]]',
                holds if one.mobile else "[]",
            )
            for id_, one in zip(ids, batch, strict=True)
        ],
    )


_key = lru_cache(maxsize=20_000)(name_key)


def _born(one: Someone) -> str:
    """The date in the identity number, as the register keeps it."""
    return f"{one.identity[:4]}-{one.identity[4:6]}-{one.identity[6:8]}"


def _tokens(given: str, surname: str) -> frozenset[tuple[str, str, str]]:
    plain = given.isalpha() and surname.isalpha() and "ü" not in given + surname
    return frozenset() if plain else name_tokens(given, surname)


class _Copies:
    """Writes rows like those of one person, with some columns of their own."""

    def __init__(self, connection: Any, person: bytes) -> None:
        self._connection = connection
        self._patterns: dict[str, dict[str, Any]] = {}
        answer = "answer_id IN (SELECT id FROM answer WHERE person_id = ?)"
        for table in (
            "person",
            "identity",
            "person_unit",
            "answer",
            "current_answer",
            "shown_person",
        ):
            self._patterns[table] = self._row(
                table, "id = ?" if table == "person" else "person_id = ?", person
            )
        self._patterns["answer_recipient"] = self._row("answer_recipient", answer, person)

    def _row(self, table: str, where: str, person: bytes) -> dict[str, Any]:
        cursor = self._connection.execute(f"SELECT * FROM {table} WHERE {where}", (person,))
        names = [column[0] for column in cursor.description]
        return dict(zip(names, cursor.fetchone(), strict=True))

    def value(self, table: str, column: str) -> object:
        """What the pattern has there."""
        return self._patterns[table][column]

    def write(self, table: str, own: tuple[str, ...], rows: list[Any]) -> None:
        """Rows whose columns `own` are given, and all others as the pattern has them."""
        values = {
            name: "?" if name in own else _literal(value)
            for name, value in self._patterns[table].items()
        }
        order = [name for name in values if name in own]
        if order != list(own):
            raise ValueError(f"columns of {table} stand in another order: {order}")
        names, marks = ", ".join(values), ", ".join(values.values())
        self._connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)


def _literal(value: object) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return f"x'{value.hex()}'"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return repr(value)


def _stored(identifier: str) -> bytes:
    return bytes.fromhex(identifier.replace("-", ""))
