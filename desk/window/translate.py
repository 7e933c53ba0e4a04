"""Puts the window's language in force, Qt's own words included."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from desk.assets import asset


class Languages:
    """Keeps the translators that are installed, so that the language can be changed."""

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []

    def use(self, language: str) -> None:
        """Swedish or English; English is the source and needs no words of ours."""
        app = QCoreApplication.instance()
        if app is None:
            return
        for translator in self._installed:
            app.removeTranslator(translator)
        self._installed.clear()
        if language != "sv":
            return
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ours = str(asset("resources", "i18n"))
        for name, folder in (("qtbase_sv", qt_folder), ("sv", ours)):
            translator = QTranslator()
            if translator.load(name, folder):
                app.installTranslator(translator)
                self._installed.append(translator)

    @staticmethod
    def use_formats(language: str) -> None:
        """The language's formats for Qt's own pieces; its many names are slow to import."""
        from PySide6.QtCore import QLocale

        QLocale.setDefault(QLocale("sv_SE" if language == "sv" else "en_GB"))
