"""The patient step: identity numbers and who the patient is."""
