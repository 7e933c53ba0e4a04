"""What an import says: every reason and every field has its words, and folding finds people."""

from __future__ import annotations

from datetime import datetime
from typing import get_args

import pytest

from desk.visits.incoming import FIELDS, Refusal, RefusalCode
from desk.window.visits.import_lines import field_name, refusal_words
from desk.window.visits.lines import folded
from desk.window.visits.typed import read_staff, read_times


@pytest.mark.parametrize("code", get_args(RefusalCode))
def test_every_refusal_says_why(code: RefusalCode) -> None:
    assert refusal_words(Refusal(2, code)).endswith(".")


def test_every_field_has_a_name_of_its_own() -> None:
    names = [field_name(field) for field in FIELDS]
    assert len(set(names)) == len(FIELDS)


def test_accents_and_hyphens_do_not_hide_somebody_and_swedish_letters_stay() -> None:
    assert folded("Éva Lind-Ögren 19610118\u20112803") == "eva lindögren 196101182803"


def test_several_days_are_a_series_and_what_cannot_be_read_is_told() -> None:
    nine = read_times("2026-11-20, 2026-11-27", "9.05")
    assert nine.starts == (datetime(2026, 11, 20, 9, 5), datetime(2026, 11, 27, 9, 5))
    assert read_times("2026-11-31", "09.00").bad_day == "2026-11-31"
    assert read_times("2026-11-30", "25.00").bad_time
    assert read_times("", "0900").starts == ()
    assert read_staff("Dr Ek, , Siv Holm,Dr Ek") == ("Dr Ek", "Siv Holm")
