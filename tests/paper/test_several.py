"""Several papers as one file: it tells how far it has come, and can be stopped on the way."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Any

import pytest
from paper_data import blank

from desk.content.scripts import load_script
from desk.paper.consent import make_consent_papers_from


def test_it_tells_how_far_it_has_come_to_the_end(fonts: Any, profiles: Any, form_of: Any) -> None:
    told: list[float] = []
    make_consent_papers_from(
        "consent",
        [blank()] * 4,
        profiles,
        form_of("consent"),
        lru_cache(load_script),
        fonts,
        blank=True,
        tell=told.append,
    )
    assert told == sorted(told)
    assert told[-1] == 1
    assert max(after - before for before, after in pairwise([0, *told])) < 0.3


def test_what_hears_of_it_can_end_it(fonts: Any, profiles: Any, form_of: Any) -> None:
    class Enough(Exception):
        pass

    def tell(part: float) -> None:
        if part > 0.98:
            raise Enough

    with pytest.raises(Enough):
        make_consent_papers_from(
            "consent",
            [blank()] * 4,
            profiles,
            form_of("consent"),
            lru_cache(load_script),
            fonts,
            blank=True,
            tell=tell,
        )
