"""What a file's columns are, guessed by their heads in Swedish and English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from desk.visits.incoming import FIELDS, Field, FileMapping

_NAMES: Final[Mapping[Field, str]] = {
    "booking_id": "bokningsid bokningsnummer bokningsnr bokningid tidboksid besöksid"
    " bokningsreferens bookingid appointmentid visitid bookingnumber appointmentnumber id",
    "identity": "personnummer pnr persnr personnr personid patientid identitetsnummer"
    " personidentitet patientensid patientpersonnummer personnummersamordningsnummer"
    " personalidentitynumber personalnumber nationalid identitynumber patientidentifier",
    "name": "namn patient patientnamn patientensnamn name patientname fullname",
    "given_name": "förnamn tilltalsnamn firstname givenname forename",
    "surname": "efternamn lastname surname familyname",
    "birth_date": "födelsedatum född birthdate dateofbirth dob",
    "protected": "skyddad skyddadidentitet skyddadepersonuppgifter skyddad_id sekretess"
    " sekretessmarkering sekretessmarkerad protected protectedidentity confidential",
    "start": "start starttidpunkt datumtid datumochtid tidpunkt bokadtid besökstidpunkt datetime"
    " startdatetime dateandtime appointmentstart",
    "date": "datum besöksdatum dag startdatum besöksdag date visitdate startdate appointmentdate"
    " day",
    "time": "tid klockslag kl klockan starttid besökstid time starttime appointmenttime visittime",
    "contact_type": "kontakttyp besökstyp typ kontaktform besöksform vårdkontakttyp kontaktsätt"
    " contacttype type visittype appointmenttype modality",
    "source": "bokadvia bokningssätt bokningskälla källa bokningstyp bokad bokadgenom source"
    " bookedvia bookedby bookingtype channel",
    "status": "status bokningsstatus besöksstatus state bookingstatus appointmentstatus",
    "reception": "mottagning mottagningsnamn mottagningenhet vårdenhet enhet reception clinic"
    " department location",
    "professional": "vårdgivare behandlare resurs läkare personal vårdpersonal signatur medarbetare"
    " professional practitioner doctor resource clinician staff",
    "series": "serie serieid serienummer series seriesid",
    "team": "team teamid teambokning teambooking",
    "group": "grupp gruppid gruppbokning group groupid groupbooking",
    "mark": "sms smsmarkering smspåminnelse smsavisering påminnelse avisering smsreminder reminder"
    " medgivandesms",
}
_KNOWN: Final[Mapping[str, Field]] = {
    name: field for field in FIELDS for name in reversed(_NAMES[field].split())
}
_NOT_IN_A_NAME: Final = re.compile(r"[\W_]+")


def _key(head: str) -> str:
    return _NOT_IN_A_NAME.sub("", head.casefold())


def guess(heads: Sequence[str]) -> FileMapping:
    """What the heads' names suggest; a head is used once, and what nothing suggests is left out."""
    found: dict[Field, str] = {}
    for head in heads:
        field = _KNOWN.get(_key(head))
        if field is not None and field not in found:
            found[field] = head
    if "date" not in found and "time" in found and "start" not in found:
        # One column with both: "Tid" alone.
        found["start"] = found.pop("time")
    if "start" in found and "date" in found and "time" not in found:
        # "Datum" and "Start": the clock time stands in the latter.
        found["time"] = found.pop("start")
    elif "start" in found and {"date", "time"} <= found.keys():
        del found["start"]
    return FileMapping(found)


def fitting(kept: FileMapping | None, heads: Sequence[str]) -> FileMapping:
    """The mapping that was kept, where all its columns are here; else the guess with its words."""
    if kept is not None and kept.columns and set(kept.columns.values()) <= set(heads):
        return kept
    guessed = guess(heads)
    return FileMapping(guessed.columns, kept.words if kept is not None else {})
