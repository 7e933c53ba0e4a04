"""The backups' page and the steps of restoring, with a folder that answers as it is told."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from bench import Bench
from kept import MADE, Backups, a_backup

from desk.errors import RegisterError
from desk.register.check import AnchorCheck, KnownAnchor
from desk.register.credentials import Password, RecoveryCode
from desk.register.ports import Overtaken
from desk.register.ports.log import Anchor
from desk.register.verify_records import VerifyProblem, VerifyResult
from desk.window.backup.daily import DailyBackup
from desk.window.backup.desk import BackupDesk
from desk.window.backup.page import BackupPage
from desk.window.backup.restore import RestorePage, Stage
from desk.window.backup.restore_desk import RestoreDesk
from desk.window.widgets.banners import Banner, StatusLine
from desk.window.widgets.text import Label

KEPT = Path("/backups/20261120T070000Z-daily")


def seen(bench: Bench) -> str:
    """Every word of the page."""
    labels = bench.window.shell.findChildren(Label)
    return "\n".join(one.text() for one in labels if one.isVisible())


@pytest.fixture
def kept(bench: Bench) -> Backups:
    backups = bench.services.backups
    assert isinstance(backups, Backups)
    return backups


@pytest.fixture
def page(bench: Bench, kept: Backups) -> BackupPage:
    kept.lines = (a_backup(),)
    made = BackupPage(bench.theme, restores=True)
    desk = BackupDesk(bench.services, made, bench.context())
    desk.found.connect(lambda found: bench.services.restore(*found))
    bench.show(made)
    return made


@pytest.fixture
def restoring(bench: Bench) -> RestorePage:
    made = RestorePage(bench.theme)
    made.desk = RestoreDesk(bench.services, made)  # type: ignore[attr-defined]
    bench.show(made)
    return made


def test_it_tells_when_the_last_was_made_and_warns_of_an_old_one(
    bench: Bench, page: BackupPage, kept: Backups
) -> None:
    assert "The last backup was made Friday 20 November" in seen(bench)
    kept.lines = (a_backup(made_at=MADE - timedelta(days=4)), a_backup("x", made_at=None))
    page.read.emit()
    bench.idle()
    assert "That is 5 days ago" in seen(bench)
    assert "Damaged: its description is unreadable" in seen(bench)
    kept.lines = (a_backup(trouble="backup_damaged"),)
    page.read.emit()
    bench.idle()
    assert "There is no backup" in seen(bench)
    assert page.findChildren(StatusLine)[0].accessibleName() == "There is no backup"


def test_one_is_made_with_progress_and_can_be_stopped(
    bench: Bench, page: BackupPage, kept: Backups
) -> None:
    bench.hands.key("Enter")
    bench.idle()
    assert "The backup is made and looked through." in seen(bench)

    def stop(progress: object) -> None:
        page.stop.emit()
        assert callable(progress)
        with pytest.raises(Overtaken):
            progress(3, 9)
        kept.fails = Overtaken()

    kept.during = stop
    bench.hands.key("Enter")
    bench.idle()
    assert "Nothing is left of it." in seen(bench)
    assert len(kept.lines) == 2


def test_what_fails_says_what_is_safe_and_what_to_do(
    bench: Bench, page: BackupPage, kept: Backups
) -> None:
    kept.fails = RegisterError("backup_no_room")
    bench.hands.key("Enter")
    bench.idle()
    assert "The register and the earlier backups are untouched." in seen(bench)
    bench.chosen_file[0] = Path("/cloud")
    kept.fails = RegisterError("backup_folder_refused", values={"reason": "cloud"})
    bench.hands.key("Alt+M")
    bench.idle()
    assert "synchronised with a cloud" in seen(bench)
    assert bench.keeper.settings.backup_folder is None
    bench.hands.key("Alt+M")
    bench.idle()
    assert bench.keeper.settings.backup_folder == "/cloud"
    bench.hands.key("Alt+B")
    bench.idle()
    assert bench.keeper.settings.backup_folder is None


def test_verifying_says_all_three_levels(
    bench: Bench, page: BackupPage, kept: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.hands.key("Alt+K")
    bench.idle()
    words = seen(bench)
    assert "Everything holds: 12 lines in the log" in words
    assert "whether the log was written anew is open" in words
    assert "can change it unseen" in words
    broken = AnchorCheck(KnownAnchor(Anchor(3, "ab"), "x"), "broken")
    result = VerifyResult(False, 12, 40, "ab", (VerifyProblem("row_changed", "answer"),))
    monkeypatch.setattr(kept, "verify", lambda _access: kept._answer((result, (broken,))))
    bench.hands.key("Alt+K")
    bench.idle()
    words = seen(bench)
    assert "Something in the register is not as it was written" in words
    assert "1 places do not hold" in words
    assert "1 anchors in the backups do not fit" in words
    del page


def test_a_password_that_is_wrong_changes_nothing_and_is_asked_for_again(
    bench: Bench, restoring: RestorePage, kept: Backups
) -> None:
    kept.locked = True
    restoring.desk.begin(KEPT, a_backup())  # type: ignore[attr-defined]
    bench.idle()
    bench.hands.key("Enter")
    assert "Two things to put right" in seen(bench)
    bench.hands.key("Enter")
    bench.hands.write("maria")
    bench.hands.key("Tab")
    bench.hands.write("fel")
    kept.fails = RegisterError("wrong_password")
    bench.hands.key("Enter")
    bench.idle()
    assert restoring.stage is Stage.ASKING
    assert restoring.findChildren(Banner)[0].isVisible()
    bench.hands.key("Enter")
    bench.idle()
    assert kept.done[-1] == ("try", KEPT, Password("maria", "fel"))
    assert restoring.stage is Stage.READY
    bench.hands.key("Enter")
    bench.idle()
    assert kept.done[-1] == ("restore", KEPT, Password("maria", "fel"))
    assert "The former register lies in the folder /data/replaced-1." in seen(bench)
    bench.hands.key("Esc")
    assert bench.reloads == []
    bench.hands.key("Enter")
    assert bench.reloads == [2]


def test_the_recovery_code_will_do_and_a_failure_leads_back_to_the_door(
    bench: Bench, restoring: RestorePage, kept: Backups
) -> None:
    kept.locked = True
    restoring.desk.begin(KEPT, None)  # type: ignore[attr-defined]
    bench.idle()
    restoring._way.card("code").click()
    bench.hands.write("ABCDE")
    bench.hands.key("Enter")
    bench.idle()
    assert kept.done[-1] == ("try", KEPT, RecoveryCode("ABCDE"))
    kept.fails = RegisterError("disk_full")
    bench.hands.key("Enter")
    bench.idle()
    assert restoring.stage is Stage.CLOSED
    bench.hands.key("Enter")
    assert bench.reloads == [2]


def test_the_days_backup_is_not_begun_twice_and_its_failure_is_told(
    bench: Bench, kept: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = [True, False]
    monkeypatch.setattr(
        "desk.window.backup.daily.erase_what_is_old", lambda _access, _uow: left.pop(0)
    )
    daily = DailyBackup(bench.services, bench.context(), bench.window)
    told: list[str] = []
    daily.failed.connect(lambda error: told.append(error.code))
    daily.made.connect(lambda: told.append("made"))
    kept.fails = RegisterError("backup_unwritable")
    daily.look()
    daily.look()
    bench.idle()
    assert told == ["backup_unwritable"]
    daily.look()
    bench.idle()
    assert told == ["backup_unwritable", "made"]
    assert left == [], "what has had its time is erased piece by piece"
    daily.look()
    bench.idle()
    assert kept.done == [("daily",)] * 3
