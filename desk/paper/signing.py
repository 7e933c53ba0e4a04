"""Signs the application with a certificate, and tells what its signature is worth.

PAdES baseline B (ETSI EN 319 142-1). pyHanko is imported here alone: it takes its time.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final

from cryptography.hazmat.primitives.serialization import pkcs12
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext

from desk.activation.signature import SignatureState
from desk.errors import UserError
from desk.paper.stamp import signature_stamp

_DIGEST: Final = "sha256"
_DIGESTS: Final = {"ed25519": "sha512", "ed448": "shake256"}
"""Keys that can sign one kind of digest only (RFC 8419)."""

_DAMAGED: Final = (
    SignatureValidationError,
    PdfError,
    ValueError,
    TypeError,
    AttributeError,
    KeyError,
    IndexError,
)
"""What comes of reading a signature whose bytes were changed: its reader trusts their shape."""

_FIELDS: Final = frozenset({"billing_organisation_number", "message_text", "signature"})
"""Some of an application's fields, by their names in the file."""

_BROKEN: Final = SignatureState(signed=True, intact=False, changed_after=True)
"""A signature that cannot be read, or a file written anew: what was signed stands there no more."""

# Its log names the people who sign: nobody's name may stand in a log.
for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)


def sign(pdf: bytes, certificate: bytes, password: str) -> bytes:
    """The application signed in its field; what was there before stays byte for byte.

    `certificate` is a PKCS#12 file with its key. Raises UserError `certificate_unreadable` (wrong
    file or password), `certificate_without_key`, `certificate_expired`, `paper_not_signable` (no
    field to sign, or it is signed) and `paper_unreadable`.
    """
    signer = _signer(certificate, password)
    with _readable():
        writer = IncrementalPdfFileWriter(BytesIO(pdf))
        field = _open_field(writer)
        own = PdfSignatureMetadata(
            field_name=field, md_algorithm=_digest(signer), subfilter=SigSeedSubFilter.PADES
        )
        name = _common_name(signer.signing_cert)
        stamp = signature_stamp(writer, field, name)
        out = BytesIO()
        PdfSigner(own, signer, stamp_style=stamp).sign_pdf(writer, output=out)
    return out.getvalue()


def signature_state(pdf: bytes, issuers: Sequence[bytes] = ()) -> SignatureState:
    """What the signatures of a paper are worth: all of them, where there are several.

    `issuers` are certificates (DER or PEM) that are trusted. Raises UserError `paper_unreadable`
    for what is no PDF, or one that is shut with a password.
    """
    with _readable():
        reader = PdfFileReader(BytesIO(pdf))
        if reader.encrypted:
            raise UserError("paper_unreadable")
    roots = [one for issuer in issuers for one in load_certs_from_pemder_data(issuer)]
    try:
        with _readable():
            found = reader.embedded_signatures
            own = _is_application(reader)
    except _DAMAGED:
        return _BROKEN
    states = [_state_of(one, roots) for one in found]
    if not states:
        return SignatureState(signed=False, application=own)
    return SignatureState(
        signed=True,
        by=", ".join(dict.fromkeys(one.by for one in states if one.by)),
        when=states[-1].when,
        intact=all(one.intact for one in states),
        changed_after=any(one.changed_after for one in states),
        trusted=all(one.trusted for one in states) if roots else None,
        application=own,
    )


def _is_application(reader: PdfFileReader) -> bool:
    """Whether the file has the fields that every application has."""
    if "/AcroForm" not in reader.root or "/Fields" not in reader.root["/AcroForm"]:
        return False
    fields = (field.get_object() for field in reader.root["/AcroForm"]["/Fields"])
    return {str(field["/T"]) for field in fields if "/T" in field} >= _FIELDS


def _state_of(signature: EmbeddedPdfSignature, roots: Sequence[Any]) -> SignatureState:
    """One signature, judged against the file as it is now."""
    context = ValidationContext(trust_roots=roots, allow_fetching=False)
    by, when = "", None
    try:
        by, when = _common_name(signature.signer_cert), signature.self_reported_timestamp
        told = validate_pdf_signature(signature, signer_validation_context=context)
    except _DAMAGED:
        return replace(_BROKEN, by=by, when=when)
    intact = bool(told.intact and told.valid)
    return SignatureState(
        signed=True,
        by=by,
        when=when,
        intact=intact,
        changed_after=not (intact and told.docmdp_ok),
        trusted=bool(told.trusted),
    )


def _signer(certificate: bytes, password: str) -> SimpleSigner:
    """The key and its certificate out of a PKCS#12 file."""
    secret = password.encode("utf-8") or None
    try:
        key, own, _ = pkcs12.load_key_and_certificates(certificate, secret)
    except (ValueError, TypeError):
        raise UserError("certificate_unreadable", field="certificate") from None
    if key is None or own is None:
        raise UserError("certificate_without_key", field="certificate")
    if not own.not_valid_before_utc <= datetime.now(UTC) <= own.not_valid_after_utc:
        raise UserError("certificate_expired", field="certificate")
    signer: SimpleSigner = SimpleSigner.load_pkcs12_data(certificate, (), secret)
    return signer


def _digest(signer: SimpleSigner) -> str:
    certificate = signer.signing_cert
    algorithm = certificate.public_key.algorithm if certificate is not None else ""
    return _DIGESTS.get(str(algorithm), _DIGEST)


def _open_field(writer: IncrementalPdfFileWriter) -> str:
    """The name of the field to sign."""
    names = [name for name, _, _ in enumerate_sig_fields(writer, filled_status=False)]
    if not names:
        raise UserError("paper_not_signable")
    return str(names[0])


def _common_name(certificate: Any) -> str:
    return str(certificate.subject.native.get("common_name", ""))


@contextmanager
def _readable() -> Iterator[None]:
    """A file that is no PDF, or a broken one, is told; anything else is a bug."""
    try:
        yield
    except PdfError:
        raise UserError("paper_unreadable") from None
