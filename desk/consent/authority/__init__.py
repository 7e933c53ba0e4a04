"""The authority step: who decides, and who may receive."""
