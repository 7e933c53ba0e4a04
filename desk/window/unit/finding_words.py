"""Findings of the editor in words: a title, what to do, and what its one button does."""

from __future__ import annotations

from desk.consent.message.mending import Fix, Marked
from desk.window.context import Sentences
from desk.window.sample import SampleText, readable
from desk.window.widgets.findings import FindingWords
from desk.window.words import tr


def finding_words(one: Marked, sample: SampleText, sentences: Sentences) -> FindingWords:
    """A finding's sentence, parted after its first full stop."""
    finding = one.finding
    title, _, second = sentences.finding(finding).partition(". ")
    if finding.code == "unicode_message" and sample.after_swap < sample.shown.segments:
        if sample.after_swap == 1:
            second = tr("With ordinary characters the text fits in 1 part.")
        else:
            second = tr("With ordinary characters the text fits in {count} parts.").format(
                count=sample.after_swap
            )
    button, meaning = _button(one.fix, finding.code)
    return FindingWords(one.number, finding.severity, title.rstrip("."), second, button, meaning)


def _button(fix: Fix, code: str) -> tuple[str, str]:
    """What stands on the button, and what it does in full."""
    if fix.kind == "write":
        words = readable(fix.words)
        return words, tr("Write {words} instead").format(words=words)
    if fix.kind == "sender":
        return fix.words, tr("Write {words} instead").format(words=fix.words)
    if fix.kind == "swap":
        words = fix.words.strip()
        return tr("Change to {words}").format(words=words) if words else tr("Change them"), ""
    if fix.kind == "remove":
        return tr("Remove"), ""
    if fix.kind == "decide":
        return tr("Decide on the name"), ""
    if code == "long_message":
        return tr("Show part 2"), ""
    return tr("Go there"), ""
