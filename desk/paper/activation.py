"""Makes the application to activate SMS reminders (forms.md §1)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desk.activation.application import (
    Application,
    check_application,
    read_day,
    read_profile,
)
from desk.activation.checks import Disclosure, Setting
from desk.activation.printed import application_facts
from desk.activation.sample import Sample, make_sample
from desk.consent.fields import FieldError, FieldsError
from desk.consent.form import Form
from desk.consent.profile import Profile
from desk.paper.fonts import Fonts
from desk.paper.renderer import make_paper

_LANGUAGE = "sv"
"""The application's language: title, routine and recipient are the region's, in Swedish."""


def make_activation(
    application: Application,
    profile: Profile,
    form: Form,
    sample: Sample | None,
    fonts: Fonts,
    *,
    draft: bool,
) -> bytes:
    """The application as a PDF; the same application gives the same bytes.

    `sample` is the message as the patient sees it, None while there is no text. `draft` marks
    every page, and leaves out the field to sign.
    """
    facts = application_facts(application, profile, form, sample, _LANGUAGE, draft=draft)
    return make_paper(form, _LANGUAGE, facts, fonts, editable=True, signable=not draft)


def make_activation_from(
    data: object,
    profiles: Mapping[str, Profile],
    form: Form,
    words: Disclosure,
    fonts: Fonts,
    *,
    draft: bool,
    today: date,
    blank: bool = False,
) -> bytes:
    """The application of its data (the shape of forms.md §1).

    Its dates are judged by the data's own day, by `today` where it has none. Raises FieldsError
    with every wrong field; a draft is made all the same, unless a field cannot be set at all.
    `blank`: the profile is enough, what else is given must be right.
    """
    chosen = read_profile(data, profiles)
    profile = next(iter(profiles.values())) if isinstance(chosen, FieldError) else chosen
    setting = Setting(profile, words, read_day(data) or today, fonts.glyphs)
    checked = check_application(data, setting)
    hindering = checked.hindering(draft=draft)
    if blank:
        hindering = tuple(one for one in hindering if one.code != "field_missing")
    if isinstance(chosen, FieldError):
        # All else that is wrong is told too; what may be shown is the only field a profile judges.
        others = (one for one in hindering if one.path not in (chosen.path, "message.display"))
        raise FieldsError([chosen, *others])
    if hindering:
        raise FieldsError(hindering)
    sample = make_sample(checked.application, chosen)
    return make_activation(checked.application, chosen, form, sample, fonts, draft=draft)
