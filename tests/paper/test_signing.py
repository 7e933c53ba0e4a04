"""The application signed with a certificate: valid to others, and no longer when it is changed."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from conformance import codes
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from paper_data import data
from pyhanko.pdf_utils.generic import TextStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from desk.errors import UserError
from desk.paper.signing import sign, signature_state

Key = rsa.RSAPrivateKey | ed25519.Ed25519PrivateKey
NAME = "Ingrid Łukasz Holm"
PASSWORD = "hemligt åäö"


def certificate(key: Key, *, days: int = 30) -> x509.Certificate:
    name = x509.Name(
        [
            x509.NameAttribute(x509.NameOID.COUNTRY_NAME, "SE"),
            x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME),
        ]
    )
    usage = x509.KeyUsage(True, True, False, False, False, False, False, False, False)
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=60))
        .not_valid_after(now + timedelta(days=days))
        .add_extension(usage, critical=True)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, hashes.SHA256() if isinstance(key, rsa.RSAPrivateKey) else None)
    )


@pytest.fixture(scope="module")
def key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def file_of(key: Key | None, own: x509.Certificate) -> bytes:
    locked = BestAvailableEncryption(PASSWORD.encode())
    return pkcs12.serialize_key_and_certificates(b"test", key, own, None, locked)


@pytest.fixture(scope="module")
def own(key) -> x509.Certificate:
    return certificate(key)


@pytest.fixture(scope="module")
def signed(activation, key, own) -> bytes:
    return sign(activation, file_of(key, own), PASSWORD)


def test_an_unsigned_application_says_so(activation) -> None:
    state = signature_state(activation)
    assert not state.signed
    assert not state.holds


def test_who_signed_and_that_it_holds(signed) -> None:
    state = signature_state(signed)
    assert state.holds
    assert state.by == NAME
    assert state.when is not None
    assert abs(datetime.now(UTC) - state.when) < timedelta(minutes=10)
    assert state.trusted is None
    assert NAME not in repr(state)


def test_an_issuer_that_is_asked_for_is_trusted_another_is_not(signed, own) -> None:
    assert signature_state(signed, [own.public_bytes(Encoding.DER)]).trusted is True
    other = certificate(rsa.generate_private_key(public_exponent=65537, key_size=2048))
    assert signature_state(signed, [other.public_bytes(Encoding.DER)]).trusted is False


def test_pyhanko_judges_it_valid_as_a_signature_of_the_whole_file(signed, own) -> None:
    reader = PdfFileReader(BytesIO(signed))
    (one,) = reader.embedded_signatures
    roots = [PdfFileReader(BytesIO(signed)).embedded_signatures[0].signer_cert]
    context = ValidationContext(trust_roots=roots, allow_fetching=False)
    told = validate_pdf_signature(one, signer_validation_context=context)
    assert told.bottom_line
    assert told.coverage.name == "ENTIRE_FILE"
    assert one.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert one.field_name == "signature"


def test_poppler_judges_it_valid(signed, tmp_path: Path) -> None:
    told = poppler(signed, tmp_path)
    assert "Signature is Valid." in told
    assert "Total document signed" in told
    assert "ETSI.CAdES.detached" in told


def poppler(pdf: bytes, folder: Path) -> str:
    path = folder / "signed.pdf"
    path.write_bytes(pdf)
    run = ["pdfsig", "-nocert", str(path)]
    return subprocess.run(run, capture_output=True, text=True, check=False).stdout


def test_it_still_keeps_the_standard_and_shows_who_signed(signed, activation) -> None:
    assert codes(signed) == codes(activation) == set()
    with pikepdf.open(BytesIO(signed)) as pdf:
        (field,) = (one for one in pdf.Root.AcroForm.Fields if one.FT == "/Sig")
        assert field.V.SubFilter == "/ETSI.CAdES.detached"
        fonts = field.AP.N.get("/Resources", {}).get("/Font", {})
        assert list(fonts.keys()) == ["/NotoSans-Forms"]


def test_a_field_changed_after_is_found(signed, tmp_path) -> None:
    writer = IncrementalPdfFileWriter(BytesIO(signed))
    fields = writer.root["/AcroForm"]["/Fields"]
    for reference in fields:
        field = reference.get_object()
        if field.get("/T") == "billing_company":
            field["/V"] = TextStringObject("Ett annat bolag")
            writer.update_container(field)
    out = BytesIO()
    writer.write(out)
    state = signature_state(out.getvalue())
    assert state.signed
    assert state.changed_after
    assert not state.holds
    assert "Total document signed" not in poppler(out.getvalue(), tmp_path)


def test_a_file_written_anew_is_found(signed, tmp_path) -> None:
    with pikepdf.open(BytesIO(signed)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            if field.T == "billing_company":
                field.V = pikepdf.String("Ett annat bolag")
        out = BytesIO()
        pdf.save(out)
    state = signature_state(out.getvalue())
    assert state.signed
    assert state.changed_after
    assert not state.holds
    assert "Signature is Valid." not in poppler(out.getvalue(), tmp_path)


def test_a_byte_changed_is_found(signed) -> None:
    place = signed.index(b"/T (billing_company)")
    changed = signed[:place] + b"/T (billing_companx)" + signed[place + 20 :]
    state = signature_state(changed)
    assert not state.holds
    assert not state.intact


def test_a_damaged_signature_is_judged_and_never_makes_it_stumble(signed) -> None:
    begins = signed.index(b"/Contents <") + len(b"/Contents <")
    for place in [*range(0, 400, 7), *range(400, 4000, 211)]:
        for digit in (b"0", b"F"):
            at = begins + place
            assert signature_state(signed[:at] + digit + signed[at + 1 :]).signed
    for length in (1, 40, 4000):
        state = signature_state(signed[:begins] + b"0" * length + signed[begins + length :])
        assert state.signed
        assert not state.holds


def test_a_key_that_signs_one_kind_of_digest_signs(activation) -> None:
    edwards = ed25519.Ed25519PrivateKey.generate()
    signed = sign(activation, file_of(edwards, certificate(edwards)), PASSWORD)
    assert signature_state(signed).holds


def test_a_signed_paper_that_is_no_application_is_told_apart(signed, make_pdf, key, own) -> None:
    assert signature_state(signed).application
    out = BytesIO()
    with pikepdf.open(BytesIO(signed)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            if str(field.T) == "message_text":
                field.T = pikepdf.String("another")
        pdf.save(out)
    assert not signature_state(out.getvalue()).application


def test_a_file_shut_with_a_password_is_told(signed) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(signed)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(UserError) as error:
        signature_state(out.getvalue())
    assert told(error) == "paper_unreadable"


def told(error: pytest.ExceptionInfo[UserError]) -> str:
    return error.value.code


@pytest.mark.parametrize("password", ["fel", ""])
def test_a_wrong_password_is_told(activation, key, own, password) -> None:
    with pytest.raises(UserError) as error:
        sign(activation, file_of(key, own), password)
    assert told(error) == "certificate_unreadable"


@pytest.mark.parametrize("file", [b"", b"no certificate", b"%PDF-1.7"])
def test_what_is_no_certificate_is_told(activation, file) -> None:
    with pytest.raises(UserError) as error:
        sign(activation, file, PASSWORD)
    assert told(error) == "certificate_unreadable"


def test_a_certificate_without_its_key_is_told(activation, own) -> None:
    with pytest.raises(UserError) as error:
        sign(activation, file_of(None, own), PASSWORD)
    assert told(error) == "certificate_without_key"


def test_a_certificate_that_has_ended_is_told(activation, key) -> None:
    with pytest.raises(UserError) as error:
        sign(activation, file_of(key, certificate(key, days=-1)), PASSWORD)
    assert told(error) == "certificate_expired"


def test_a_paper_with_nothing_to_sign_is_told(signed, make_pdf, key, own) -> None:
    for pdf in (signed, make_pdf("receipt", data())):
        with pytest.raises(UserError) as error:
            sign(pdf, file_of(key, own), PASSWORD)
        assert told(error) == "paper_not_signable"


@pytest.mark.parametrize("pdf", [b"", b"hello", b"%PDF-1.7\nhello"])
def test_what_is_no_paper_is_told(pdf, key, own) -> None:
    with pytest.raises(UserError) as error:
        signature_state(pdf)
    assert told(error) == "paper_unreadable"
    with pytest.raises(UserError) as error:
        sign(pdf, file_of(key, own), PASSWORD)
    assert told(error) == "paper_unreadable"
