"""How pieces come to stand on pages."""

from desk.paper.layout import Piece, compose, spaced, together
from desk.paper.pen import Pen
from desk.paper.style import BOTTOM, FIRST_TOP, NEXT_TOP, PAGE_HEIGHT

ROOM = PAGE_HEIGHT - BOTTOM - FIRST_TOP


def nothing(pen: Pen, top: float) -> None:
    del pen, top


def piece(height: float, *, keep: bool = False, again: Piece | None = None) -> Piece:
    return Piece(height, nothing, keep=keep, again=again)


def test_nothing_is_one_empty_page() -> None:
    assert compose([]) == ((),)


def test_what_does_not_fit_goes_to_the_next_page() -> None:
    pages = compose([piece(ROOM - 10), piece(20)])
    assert [len(page) for page in pages] == [1, 1]
    assert pages[1][0].top == NEXT_TOP


def test_a_heading_never_stands_alone_at_the_bottom() -> None:
    pages = compose([piece(ROOM - 40), piece(20, keep=True), piece(30)])
    assert [len(page) for page in pages] == [1, 2]


def test_space_above_is_dropped_at_the_top_of_a_page() -> None:
    pages = compose([piece(ROOM), *spaced([piece(20)], 24)])
    assert pages[1][0].top == NEXT_TOP


def test_a_table_repeats_its_heading() -> None:
    head = piece(20, keep=True)
    pages = compose([head, *(piece(100, again=head) for _ in range(12))])
    assert len(pages) == 2
    assert pages[1][0].again
    assert pages[1][1].top == NEXT_TOP + 20
    assert not any(placed.again for placed in pages[0])


def test_what_belongs_together_moves_as_one() -> None:
    pages = compose([piece(ROOM - 100), *together([piece(60), piece(60)])])
    assert [len(page) for page in pages] == [1, 2]


def test_what_is_taller_than_a_page_is_parted_rather_than_cut() -> None:
    pages = compose(together([piece(300) for _ in range(5)]))
    assert sum(len(page) for page in pages) == 5
    for page in pages:
        for placed in page:
            assert placed.top + placed.piece.height <= PAGE_HEIGHT - BOTTOM
