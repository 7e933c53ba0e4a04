Feature: The manager's application for activation

  Scenario: The last field is filled in, and the application saved
    Given a desk
    And the application lacks "billing.email"
    When I go to the application
    Then the focus is on "E-post"
    And I see "1 sak kvar"
    When I write "faktura@ekhaga.example"
    And I press Ctrl+Enter
    Then I see "Ansökan är sparad som pdf"
    And the saved file is a PDF
    And the journal notes the "activation" as "saved"
    And the register is sound

  Scenario: What is wrong is told at its field, and nothing is saved
    Given a desk
    And the application has "faktura@" in "billing.email"
    When I go to the application
    And I press Ctrl+Enter
    Then I see "En sak att rätta"
    And nothing is saved
    When I press Alt+1
    Then the focus is on "E-post"

  Scenario: A list of units is pasted, moved and removed by keys
    Given a desk
    And the application is filled in
    When I go to the application
    And I go to the first unit
    And I paste the units "Norra, Södra filialen, Östra"
    Then the units are "Ekhaga husläkarmottagning, Norra, Södra filialen, Östra, Ekhaga vårdcentral, Norra filialen"
    When I press Alt+Up
    Then the units are "Ekhaga husläkarmottagning, Norra, Östra, Södra filialen, Ekhaga vårdcentral, Norra filialen"
    When I choose "Ta bort: Enhetens namn, 1"
    Then the units are "Norra, Östra, Södra filialen, Ekhaga vårdcentral, Norra filialen"

  Scenario: What was filled in survives a power cut
    Given a desk
    When I go to the application
    And I press Space, Tab
    And I write "3/11 2026"
    And I press Tab
    And the power is cut and the program is started again
    And I go to the application
    Then I see "2026-11-03"
    And the register is sound

  Scenario: Each step is noted with its day and who
    Given a desk
    And the application is filled in
    When I go to the application
    And I press Alt+N
    Then I see "Underskriven, 20 nov 2026, Maria Lund"
    And I see "Uppgifterna är låsta."
    When 3 days pass
    And I go to the application
    And I write the day "22 nov 2026"
    And I press Alt+N
    Then I see "Skickad, 22 nov 2026, Maria Lund"
    When I press Alt+N
    Then I see "Aktiv, 23 nov 2026, Maria Lund"
    And the register is sound

  Scenario: A day that has not been is not noted
    Given a desk
    And the application is filled in
    When I go to the application
    And I write the day "2026-11-21"
    And I press Alt+N
    Then I see "Dagen har inte varit än."
    And the application is a "draft"

  Scenario: A step that was noted by mistake is taken back, and the history tells it
    Given a desk
    And the application is "signed, sent"
    When I go to the application
    And I press Alt+R
    And I press Tab, Enter
    Then I see "Skriv varför steget tas tillbaka."
    When I write "Fel knapp"
    And I press Tab, Enter
    Then the application is a "signed"
    And I see "Åter till underskriven"
    And I see "Fel knapp. Antecknat"
    And the register is sound

  Scenario: A signed application is changed only by beginning a new one
    Given a desk
    And the application is "signed"
    When I go to the application
    And I press Alt+B
    Then I see "Ett nytt utkast är påbörjat"
    And the application is a "draft"
    And what was signed is kept
    And the register is sound

  Scenario: The e-mail draft warns of the personnummer
    Given a desk
    And the application is filled in
    When I go to the application
    And I press Ctrl+M
    Then I see "Pdf:en innehåller ett personnummer. Undvik vanlig e-post om det går."
    And the e-mail goes to "rvlp@regionstockholm.se"
    And the e-mail says "INNAN DU SKICKAR"
    And the e-mail's PDF holds "19610118-2803"
    And the journal notes the "mail" as "saved"

  Scenario: An e-mail draft is made without the personnummer
    Given a desk
    And the application is filled in
    When I go to the application
    And I press Alt+M
    Then I see "Personnumret är utelämnat ur pdf:en."
    And the e-mail says "Personnummer är utelämnade"
    And the e-mail's PDF does not hold "2803"

  Scenario: A region without a known address leaves the recipient to the manager
    Given a desk with the profile "vgr"
    And the application is filled in
    When I go to the application
    And I press Ctrl+M
    Then I see "Fyll i mottagaren"
    And the e-mail has no recipient

  Scenario: The application is printed page by page, and noted
    Given a desk
    And the application is filled in
    When the computer has a printer
    And I go to the application
    And I press Ctrl+P
    Then I see "Pdf:en har gått till skrivaren"
    And the printer has printed every page
    And the journal notes the "activation" as "printed"
    And the register is sound

  Scenario: A computer without a printer says so
    Given a desk
    And the application is filled in
    When the computer has no printer
    And I go to the application
    And I press Ctrl+P
    Then I see "Datorn har ingen skrivare."

  Scenario: A paper that is opened lies in a private place until the program is closed
    Given a desk
    And the application is filled in
    When the computer has a viewer
    And I go to the application
    And I press Ctrl+O
    Then the viewer shows a file that only its owner can read
    And the file is gone when the program is closed

  Scenario: A receptionist does not see the application
    Given a desk
    And the user is a receptionist
    When the desk opens
    Then I do not see "Ansökan"
    And the register refuses the application
