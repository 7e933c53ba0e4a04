Feature: Who has looked, and how it is checked

  Background:
    Given a desk

  Scenario: A manager reads the unit's log, sifts it, and the reading is a line too
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    And Lars Berg, 195009072553, said yes to 0701740620
    When I open the card of "Anna Lindqvist"
    And I press the key of journal
    Then I see "Öppnade kortet"
    And I see "Sparade ett ja till påminnelser"
    When I choose what to look at: "Öppningar och sökningar"
    And I press Enter
    Then I see "Öppnade kortet"
    And I do not see "Sparade ett ja till påminnelser"
    When I choose what to look at: "Allt"
    And I write "195009072553" in "Om patienten"
    And I press Enter
    Then I see "Om Lars Berg"
    And I see "Sparade ett ja till påminnelser"
    And I do not see "Öppnade kortet"
    When I write "Ingen Alls" in "Om patienten"
    And I press Enter
    Then I see "Ingen i registret har det numret eller namnet."
    And the journal's last action is "people_searched"
    And the register is sound

  Scenario: A day that cannot be read is told at its field
    When I press the key of journal
    And I write "i går" in "Från och med"
    And I press Enter
    Then I see "Skriv dagen så här: 2026-11-20."
    And the register is sound

  Scenario: A long log is turned page by page
    Given the log has 100 lines
    When I press the key of journal
    Then I see "Rad 1 till 50, den senaste först"
    When I press Alt+T
    Then I see "Rad 51 till 100, den senaste först"
    When I press Alt+R
    Then I see "Rad 1 till 50, den senaste först"
    And the register is sound

  Scenario: A patient's extract is handed out from the card, and says who, unit, when and what
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    And I press Alt+O
    Then I see "Vem har sett uppgifterna om Anna Lindqvist?"
    And I see "Öppnade kortet"
    When I press Enter
    Then I see "Pappret är på väg till skrivaren."
    And the paper says "Utdrag ur åtkomstloggen"
    And the paper says "Ekhaga vårdcentral"
    And the paper says "Anna Lindqvist"
    And the paper shows the journal's end
    When I press Esc
    Then I see "Ja till sms"
    And the register is sound

  Scenario: A spot check is drawn, checked look by look, and printed with the anchor
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    And the card of "Anna Lindqvist" was opened 3 times
    When I press the key of journal
    And I press Alt+S
    And I put "2" in "Antal öppningar"
    And I press Enter
    Then I see "Stickprov"
    And I see "2 kvar"
    When I press Enter, Enter
    Then I see "Välj vad du kom fram till."
    When I press 1, Enter
    Then I see "I sin ordning"
    When I press Enter, 2, Enter
    Then I see "Skriv några ord om vad som ska frågas eller vad som är fel."
    When I write "Vem bokade?"
    And I press Enter
    Then I see "Vem bokade?"
    When I press Enter
    Then the paper says "Stickprov ur åtkomstloggen"
    And the paper says "Vem bokade?"
    And the paper shows the journal's end
    When I press Esc
    Then I see "2 av 2 granskade"
    And the register is sound

  Scenario: Who does not manage the unit has no access log
    Given the user is a receptionist
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    Then I do not see "Åtkomstlogg"
    And I do not see "Vem har tittat"
    And the register is sound
