"""The papers as PDF: the only package with ReportLab, pikepdf and pyHanko."""
