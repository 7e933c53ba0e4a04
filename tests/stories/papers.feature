Feature: Papers are looked at, printed, and found again when they come back signed

  Scenario: A receipt and a blanket stand one key away after saving
    Given a desk
    When I register a yes of "Anna Lindqvist", 196101182803, to 0701740605
    And I press Alt+U
    Then I see "Blankett att skriva under till Anna"
    And I see "Förhandsvisning: Blankett att skriva under, 1 sida"
    When I press 2
    Then I see "Kvitto till Anna"
    And I see "Förhandsvisning: Kvitto, 1 sida"
    When I press Enter
    Then I see "Pappret är på väg till skrivaren."
    And 1 paper has gone to the printer
    And no blanket is out
    When I press Esc
    Then I see "Sparat. Anna får påminnelser på sms."

  Scenario: A blanket is out when it was printed, and only once
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    And I press Alt+U
    Then no blanket is out
    When I press Enter and Enter
    Then 2 papers have gone to the printer
    And 1 blanket is out
    When I press Esc
    Then I see "En blankett att skriva under skrevs ut, på svenska."

  Scenario: The blanket of a child is signed by the guardian
    Given a desk
    And the child Elsa Berg, 201301012389, whose guardian Karin Berg said yes to 0701740608
    When I open the card of "Elsa Berg"
    And I press Alt+U and Enter
    Then the printed paper says "Karin Berg"
    And the printed paper says "Vårdnadshavare"

  Scenario: A paper that did not reach the printer is not out
    Given a desk whose printer fails
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    And I press Alt+U and Enter
    Then I see "Skrivaren tog inte emot pappret."
    And no blanket is out

  Scenario: Blank blankets in a pile, stopped after a few
    Given a desk
    When I press Ctrl+B, Alt+2
    And I write "40"
    And I print until 3 are out and stop
    Then I see "Stoppat"
    And as many blankets are out as were printed, fewer than 40
    And I see "De andra är inte gjorda, och inget väntar på dem."

  Scenario: A pile without a printer becomes one file
    Given a desk
    And the computer has no printer
    When I press Ctrl+B, Alt+2
    And I write "3"
    And I press Enter
    Then I see "Du kan spara alla som en fil i stället."
    And no blanket is out
    When I press Alt+S
    Then I see "Sparat som en fil"
    And I see "3 av 3 ligger i filen."
    And the saved file has 3 pages, each with a code of its own

  Scenario: Filled blankets for those who were told less
    Given a desk
    And Anna Lindqvist, 196101182803, was told less and said yes to 0701740605
    And Lars Berg, 195009072553, was told less and said yes to 0701740631
    When I press Ctrl+B, Alt+2
    And I choose "De som ska frågas igen"
    And I choose "Lars Berg"
    And I press Enter
    Then I see "Alla har gått till skrivaren"
    And the printed paper says "Anna Lindqvist"
    And 1 paper has gone to the printer
    And 1 blanket is out

  Scenario: Scanning a blanket opens its answer and notes where it is kept
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And a blanket of "Anna Lindqvist" is out
    When I scan the blanket
    Then I see "Den underskrivna blanketten"
    And I see "Ja till sms"
    When I press Enter
    Then I see "Skriv var blanketten förvaras."
    When I write "Pärm 3, hylla 2"
    And I press Enter
    Then I see "Den underskrivna blanketten är registrerad."
    And I see "Förvaras: Pärm 3, hylla 2."
    And no blanket is out

  Scenario: A code that was misread is told in clear words
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And a blanket of "Anna Lindqvist" is out
    When I scan the blanket with two characters changed places
    Then I see "Koden på pappret är felläst eller felskriven."
    And I do not see "registrerar en ny patient"
    When I scan the blanket through a French keyboard
    Then I see "Den underskrivna blanketten"
    And I see "Anna Lindqvist, 19610118-2803"
    When I press Ctrl+B
    And I scan the blanket with two characters changed places
    Then I see "Koden på pappret är felläst eller felskriven."
    When I scan the blanket through a French keyboard
    Then I see "Den underskrivna blanketten"

  Scenario: A scan on the list of those that are out opens its own answer
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And Lars Berg, 195009072553, said yes to 0701740631
    And a blanket of "Anna Lindqvist" is out
    And a blanket of "Lars Berg" is out
    When I press Ctrl+Shift+B
    And I scan the blanket of "Lars Berg"
    Then I see "Den underskrivna blanketten"
    And I see "Lars Berg, 19500907-2553"
    When I write "Pärm 3"
    And I press Enter
    Then the blanket of "Lars Berg" is kept in "Pärm 3"
    And the blanket of "Anna Lindqvist" is out

  Scenario: The next blanket of a pile is scanned too early
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And Lars Berg, 195009072553, said yes to 0701740631
    And a blanket of "Anna Lindqvist" is out
    And a blanket of "Lars Berg" is out
    When I scan the blanket of "Anna Lindqvist"
    And I write "Pärm 3"
    And I scan the blanket of "Lars Berg"
    Then I see "Registrera först blanketten för Anna Lindqvist"
    And the blanket of "Anna Lindqvist" is out
    When I press Enter
    Then the blanket of "Anna Lindqvist" is kept in "Pärm 3"
    When I scan the blanket of "Lars Berg"
    Then I see "Lars Berg, 19500907-2553"
    When I press Enter
    Then the blanket of "Lars Berg" is kept in "Pärm 3"

  Scenario: A scan in the middle of a walk answers nothing and keeps the walk
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And a blanket of "Anna Lindqvist" is out
    When I write "195009072553"
    And I press Enter
    And I write "Lars"
    And I press Tab
    And I write "Berg"
    And I press Enter, Alt+A, Enter
    Then I see "Vad svarar Lars?"
    When I scan the blanket of "Anna Lindqvist"
    Then I see "Anna Lindqvist, 19610118-2803"
    And I see "Registreringen du höll på med är parkerad."
    When I press F6
    Then I see "Vad svarar Lars?"
    And I see "1 svar kvar"
    And I do not see "Registreringen du höll på med är parkerad."

  Scenario: A scan beside a paper prints nothing
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And Lars Berg, 195009072553, said yes to 0701740631
    And a blanket of "Lars Berg" is out
    When I open the card of "Anna Lindqvist"
    And I press Alt+U and 2
    Then I see "Kvitto till Anna"
    When I scan the blanket of "Lars Berg"
    Then I see "Lars Berg, 19500907-2553"
    And 0 papers have gone to the printer

  Scenario: A yes that is given on a form later
    Given a desk
    When I come to the last check with a yes of "Anna Lindqvist", 196101182803, to 0701740605
    And I press Alt+U and Enter
    Then I see "Registreringen väntar på blanketten"
    And 1 blanket is out
    When the power is cut and the program is started again
    And I scan the printed blanket
    Then I see "Blanketten hör till den här registreringen"
    When I press Enter
    Then I see "Sparat. Anna får påminnelser på sms."
    And I see "Den underskrivna blanketten"
    When I write "Pärm 3"
    And I press Enter
    Then I see "Den underskrivna blanketten är registrerad."
    And no blanket is out

  Scenario: A blank blanket that comes back belongs to whom it registers
    Given a desk
    When I press Ctrl+B, Alt+1, Enter, Esc
    And I scan the printed blanket
    Then I see "Blanketten hör inte till någon än"
    When I press Enter
    Then I see "Blanketten hör till den här registreringen"
    When I press F6
    Then I do not see "Blanketten hör till den här registreringen"
    When I press F6
    And I register the answer of "Anna Lindqvist", 196101182803, to 0701740605
    Then I see "Den underskrivna blanketten"
    And I see "Anna Lindqvist, 19610118-2803"
    When I write "Pärm 3"
    And I press Enter
    Then I see "Den underskrivna blanketten är registrerad."

  Scenario: A protected person's blanket tells neither name on the screen nor place on paper
    Given a desk
    And Anna Lindqvist, 196101182803, is a protected patient who said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    And I write "Ringde om blanketten"
    And I press Enter, Alt+U
    Then I see "Varken plats eller adress skrivs ut."
    And I do not see "till Anna"
    When I press Enter
    Then the printed paper does not say "Ekhaga"
    And the print job is called "blankett"

  Scenario: The leaflet in easy Swedish only when it is switched on
    Given a desk
    When I press Ctrl+B, Alt+3
    Then I see "Informationsblad"
    And I do not see "Lätt svenska"
    When a manager turns "sv-x-easy" on and the program is started again
    And I press Ctrl+B, Alt+3
    And I choose "Lätt svenska"
    Then I see "Inte granskad"
    When I press Enter
    Then 1 paper has gone to the printer

  Scenario: Blankets out are thrown away and had back
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And a blanket of "Anna Lindqvist" is out
    And 16 days pass
    When I press Ctrl+Shift+B
    Then I see "Ute i 16 dagar"
    When I choose "Kasta: Anna Lindqvist"
    Then I see "Ingen blankett är ute"
    When I press Ctrl+Z
    Then I see "Den står på listan igen."
    When I choose "Skriv ut igen: Anna Lindqvist"
    And I press Enter
    Then 1 paper has gone to the printer
    And 1 blanket is out

  Scenario: The application is signed with a certificate and checked
    Given a desk
    And a whole application
    And a certificate of "Ingrid Holm" with the password "hemligt"
    When I open the application's last section and press Alt+C
    And I press Ctrl+Enter
    Then I see "Välj certifikatfilen först."
    When I press Alt+C
    And I write "fel"
    And I press Enter
    Then I see "Certifikatet gick inte att läsa."
    And I do not see "En sak att rätta"
    When I write "hemligt"
    And I press Enter
    Then I see "Ansökan är underskriven och sparad"
    And the application is still a draft
    When I check the signed PDF
    Then I see "Underskriven, och inget är ändrat efteråt"
    And I see "Underskriven av Ingrid Holm"
    When I check the signed PDF after a field was changed
    Then I see "Pdf:en har ändrats efter underskriften"

  Scenario: What was signed can be noted with one key
    Given a desk
    And a whole application
    And a certificate of "Ingrid Holm" with the password "hemligt"
    When I open the application's last section and press Alt+C
    And I press Alt+C
    And I write "hemligt"
    And I press Enter, Alt+N
    Then the application is signed
