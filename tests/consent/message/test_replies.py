"""Invitations to reply, and the many ways to say that nobody can."""

from __future__ import annotations

import pytest

from desk.consent.message.disclosure import DisclosureWords

INVITATIONS = """\
Svara JA
Svara gärna på detta sms
Svara på detta sms om du inte kan komma
Kan du inte komma svara nej
Sms:a 070-174 06 05
SMS 070-174 06 05
Ring eller sms:a oss
Messa oss om du blir sen
Mejla oss på info@example.org
Skicka sms till 070-174 06 05
Skicka ja till 72456
Bekräfta med ja
Bekräfta besöket med ett sms
Återkom via mejl
Avboka genom att svara AVBOKA
Svara STOPP för att slippa sms
Du kan även svara här
Glöm inte att svara
Vänta inte med att svara
Vi behöver ditt svar
Svar önskas
Vänligen besvara detta sms
Svarar du JA så är tiden bekräftad
Sms:et kan besvaras
Ombokning via sms
Skriv JA om du kommer
Kontakta oss per e-post
Går det inte att ringa kan du svara här
Du kan inte bara ringa, du kan svara på sms:et också
Reply YES
Text us on 070-174 06 05
Please reply to this message
Email us at x@example.org
SVARA: JA
"""

REFUSALS = """\
Svara ej.
Det går inte att svara.
Du kan inte svara på detta meddelande.
Detta sms kan ej besvaras.
Sms:et går ej att svara på
Det är inte möjligt att svara på detta sms
Numret kan inte ta emot svar.
Detta är ett automatiskt utskick, svara inte.
Avboka på telefon eller via 1177, inte via sms.
Det går inte att avboka via sms
Meddela oss på 090-123 45 67 om du får förhinder.
Vi svarar i telefon 8-12.
Ring 090-12 34 56 så svarar vi.
Svar på detta sms läses inte.
Bekräfta tiden på 1177.se
Vi skickar ett sms två dagar före.
Skicka inga svar till det här numret.
Logga in på 1177 och skicka meddelande till oss.
Kallelsen besvarar du via 1177.
Vi tar inte emot avbokningar via sms.
Detta sms svarar du inte på
Bekräftelse skickas via sms
Frågor besvaras på telefon 08-12 34 56
Telefonsvararen är på dygnet runt.
Please do not reply to this message.
You can't reply to this text.
"""


@pytest.mark.parametrize("text", INVITATIONS.splitlines())
def test_an_invitation_is_found(text: str, words: DisclosureWords) -> None:
    assert "invites_reply" in {one.code for one in words.judge_text(text)}


@pytest.mark.parametrize("text", REFUSALS.splitlines())
def test_a_refusal_is_none(text: str, words: DisclosureWords) -> None:
    assert "invites_reply" not in {one.code for one in words.judge_text(text)}


@pytest.mark.parametrize("text", INVITATIONS.splitlines())
def test_an_invitation_is_found_after_other_sentences(text: str, words: DisclosureWords) -> None:
    whole = f"Hej Anna. Du har en tid fredag kl. 09.30. Det går inte att ringa. {text}"
    found = [one for one in words.judge_text(whole) if one.code == "invites_reply"]
    assert found
    assert found[0].start >= len(whole) - len(text)
