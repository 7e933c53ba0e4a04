Feature: Protected identities, and the queue that looks over the shoulder

  Background:
    Given a desk with the profile "vgr"

  Scenario: A protected person is shut until a reason is given, and shut again afterwards
    Given Anna Lindqvist, 196101182803, is a patient with protected identity
    And "Anna Lindqvist" said yes to 0701740605
    When I search for "196101182803"
    Then I see "Skyddade uppgifter"
    And I see "Öppnas med skäl"
    And I do not see "Lindqvist"
    When I press Enter
    Then I see "Varför öppnar du kortet?"
    And I do not see "Lindqvist"
    And I do not see "070-174 06 05"
    When I press Enter
    Then I see "Skriv varför du öppnar kortet."
    When I write "Ringer och vill byta nummer"
    And I press Enter
    Then I see "Anna Lindqvist, 19610118-2803"
    And I see "Skyddade uppgifter, öppnade med skäl"
    And I see "070-174 06 05"
    And the reason "Ringer och vill byta nummer" is in the journal
    When I press Ctrl+1
    Then I do not see "Lindqvist"
    When I search for "196101182803"
    And I press Enter
    Then I see "Varför öppnar du kortet?"
    And the window's title is "Samtyckesdisken"
    And the register is sound

  Scenario: A yes of a protected person is taken back with the card's reason
    Given Anna Lindqvist, 196101182803, is a patient with protected identity
    And "Anna Lindqvist" said yes to 0701740605
    When I search for "196101182803"
    And I press Enter
    And I write "Anna ringer"
    And I press Enter, Alt+T, Enter
    Then I see "Återtaget. Inga sms."
    And I see "Anna Lindqvist, 19610118-2803"
    When I press the key of carry_over
    Then I see "Skyddade uppgifter"
    And I do not see "Lindqvist"
    And the register is sound

  Scenario: One key hides every name and number on the screen
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    And I press F7
    Then I see "Namnen är dolda"
    And no name or number of "Anna Lindqvist" is drawn
    When I press Ctrl+1
    Then no name or number of "Anna Lindqvist" is drawn
    When I write "Lindqvist"
    Then no name or number of "Anna Lindqvist" is drawn
    When I press F7
    Then I do not see "Namnen är dolda"
    And the register is sound
