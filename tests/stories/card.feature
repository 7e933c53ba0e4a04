Feature: The patient's card

  Background:
    Given a desk with the profile "vgr"

  Scenario: What holds now, whose the number is, and the history in sentences
    Given Anna Lindqvist, 196101182803, said no
    And 3 days pass
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    Then I see "Ja till sms. Gäller tills vidare."
    And I see "070-174 06 05"
    And I see "Annas egen telefon. Uppläst och bekräftat 23 november 2026."
    And I see "Anna sa ja till sms på 070-174 06 05."
    And I see "Informationen lästes upp på svenska, version 2. Maria Lund."
    And I see "Anna tackade nej till sms."
    And the register is sound

  Scenario: A yes is taken back with fewer keys than it was given
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    And I press Alt+T
    Then I see "tills markeringen där är borta"
    When I press Enter
    Then I see "Återtaget. Inga sms."
    And I see "Ta bort markeringen"
    And the card of "Anna Lindqvist" holds "withdrawn"
    And the register is sound

  Scenario: A guardian who did not decide takes back the own number alone
    Given Elsa Nyström, 201301012389, said yes to 0701740614
    And guardian Karin Nyström gets the messages of "Elsa Nyström" on 0701740615
    When I open the card of "Elsa Nyström"
    Then I see "Karin Nyström, vårdnadshavare."
    When I press Alt+T, 2
    Then I see "tills numret där är borta"
    When I press Enter
    Then the card of "Elsa Nyström" holds "yes"
    And the numbers of "Elsa Nyström" are "0701740614"
    And I see "070-174 06 15 togs bort. 070-174 06 14 får sms som förut."
    And the register is sound

  Scenario: A number is changed, read back and confirmed
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    And Lars Berg, 195009072553, said yes to 0701740620
    When I open the card of "Anna Lindqvist"
    And I press Alt+N
    And I write "0701740620"
    Then I see "Lars Berg har samma nummer"
    When I press Enter
    Then I see "Läs upp numret och låt Anna bekräfta det."
    When I choose "Anna bekräftar numret"
    And I press Enter
    Then the numbers of "Anna Lindqvist" are "0701740620"
    And I see "Numret byttes från 070-174 06 05 till 070-174 06 20."
    And I see "I receptionen. Maria Lund."
    And the register is sound

  Scenario: A number that is no mobile is not taken
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    And I press Alt+N
    And I write "0846500410"
    And I press Enter
    Then I see "En sak att rätta"
    And the numbers of "Anna Lindqvist" are "0701740605"
    And the register is sound

  Scenario: The number is confirmed by phone
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    And 40 days pass
    When I open the card of "Anna Lindqvist"
    And I press Alt+B
    Then I see "noll sjuttio, ett sju fyra, noll sex, noll fem"
    When I press 2, Enter
    Then I see "Uppläst och bekräftat 30 december 2026."
    And I see "Numret 070-174 06 05 bekräftades."
    And I see "Per telefon. Maria Lund."
    And the register is sound

  Scenario: A god man is kept with the look at the mandate, and ended
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    And I press Alt+L
    And I press Enter
    Then I see "Tre saker att rätta"
    When I press 2
    And I write "Omar" in "Förnamn"
    And I write "Said" in "Efternamn"
    And I write "0701740630" in "Mobilnummer"
    And I choose "Ja"
    And I write "2027-12-31" in "Uppdragets sista dag"
    And I press Enter
    Then I see "Omar Said"
    And I see "God man · 070-174 06 30"
    And I see "Uppdraget omfattar att sörja för person, till och med 31 december 2027."
    And I see "Omar Said lades till som god man för Anna Lindqvist."
    When I choose "Ändra: Omar Said"
    And I press Alt+E
    Then I see "Omar Said är inte längre god man för Anna Lindqvist."
    And I do not see "God man · 070-174 06 30"
    And the register is sound

  Scenario: A yes that runs out with the age says so
    Given Elsa Nyström, 201301012389, said yes to 0701740614
    And the yes of "Elsa Nyström" ends on 2030-12-31
    And 1600 days pass
    When I open the card of "Elsa Nyström"
    Then I see "Samtycket gick ut när Elsa fyllde 18."
    And the register is sound

  Scenario: The yes goes on when a guardian's own part has ended
    Given Elsa Nyström, 201301012389, said yes to 0701740614
    And guardian Karin Nyström gets the messages of "Elsa Nyström" on 0701740615
    And 1600 days pass
    When I open the card of "Elsa Nyström"
    Then I see "Ja till sms. Gäller tills vidare."
    And I see "Karin Nyström får inte längre sms: den delen gick ut 31 december 2030."
    And I see "Karin Nyström, vårdnadshavare. Får inga sms: gick ut 31 december 2030."
    When I press Alt+T, Enter
    Then the card of "Elsa Nyström" holds "withdrawn"

  Scenario: Who represents somebody no more is not left with the messages
    Given Elsa Nyström, 201301012389, said yes to 0701740614
    And guardian Karin Nyström gets the messages of "Elsa Nyström" on 0701740615
    When I open the card of "Elsa Nyström"
    Then I do not see "får fortfarande sms:en"
    When I choose "Ändra: Karin Nyström"
    And I press Alt+E
    Then I see "Karin Nyström får fortfarande sms:en"
    And I see "Karin Nyström är inte längre vårdnadshavare, men 070-174 06 15 står kvar i samtycket."
    And the numbers of "Elsa Nyström" are "0701740614, 0701740615"
    When I press Alt+I
    Then I see "Ta bort mottagaren"
    When I press Alt+R
    Then I see "070-174 06 15 togs bort."
    And I do not see "får fortfarande sms:en"
    And the numbers of "Elsa Nyström" are "0701740614"

  Scenario: A colleague was faster, and nothing of theirs is written over
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    And I press Alt+N
    And I write "0701740620"
    And a colleague takes back the yes of "Anna Lindqvist"
    And I choose "Anna bekräftar numret"
    And I press Enter
    Then I see "Återtaget. Inga sms."
    And I see "En kollega hann spara"
    And the history of "Anna Lindqvist" is "given, withdrawn"
    And the register is sound

  Scenario: A misspelt name is put right
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    And I press Alt+D
    Then I see "Patientens uppgifter"
    When I press Ctrl+A, Backspace, Enter
    Then I see "Skriv förnamnet."
    When I write "Anneli" in "Förnamn"
    And I press Enter
    Then I see "Anneli Lindqvist"
    And the card of "Anna Lindqvist" holds "yes"
    And the register is sound

  Scenario: Somebody who said yes gets a protected identity, and the card is shut at once
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    And I press Alt+D, Tab, Tab, Space, Enter
    Then I see "Varför öppnar du kortet?"
    And I do not see "Lindqvist"
    When I write "Patienten står här"
    And I press Enter, Alt+D, Tab, Tab, Space, Enter
    Then I see "Skriv varför skyddet upphör."
    When I write "Skyddet är hävt" in "Varför skyddet upphör"
    And I press Enter
    Then I see "Anna Lindqvist"
    And the register is sound

  Scenario: A new identity number is the same person, unless it is somebody else's
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    And Lars Berg, 195009072553, is a patient
    When I open the card of "Anna Lindqvist"
    And I press Alt+D
    And I write "19500907-2553" in "Ett identitetsnummer till"
    And I press Enter
    Then I see "Numret finns redan i registret."
    When I press Ctrl+A, Backspace
    And I write "19930211-2397" in "Ett identitetsnummer till"
    And I press Enter
    Then I see "Ja till sms."
    When I search for "19930211-2397"
    Then I see "Anna Lindqvist"
    And the register is sound
