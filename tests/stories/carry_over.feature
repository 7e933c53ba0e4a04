Feature: What is to be carried over to the record system

  Background:
    Given a desk

  Scenario: Withdrawals first, then changed numbers, each with its age and where it is done
    Given Lars Berg, 195009072553, said yes to 0701740620
    And Omar Said, 198106152393, said yes to 0701740630
    And 3 days pass
    And the number of "Omar Said" was changed to 0701740631
    And "Lars Berg" took the yes back
    And 1 days pass
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    When I press the key of carry_over
    Then the lines to carry over are "Lars Berg, Omar Said, Anna Lindqvist"
    And I see "Ta bort i TakeCare"
    And I see "ta bort krysset för sms-avisering i varje kommande bokning"
    And I see "Byt numret i TakeCare"
    And I see "Sedan igår"
    And I see "Sedan idag"
    And the register is sound

  Scenario: A number is copied, marked as done, taken back, and nothing leaves by itself
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    And Lars Berg, 195009072553, said yes to 0701740620
    And 5 days pass
    When I press the key of carry_over
    Then I see "Sedan i fredags, 5 dagar"
    When I press Alt+K
    Then the clipboard holds "0701740605"
    When I press Alt+M
    Then the lines to carry over are "Lars Berg"
    And I see "Markerade idag"
    And I see "Markerad kl. 09.00"
    When I press Alt+M
    Then I see "Inget väntar"
    When I choose "Ångra: Anna Lindqvist"
    Then the lines to carry over are "Anna Lindqvist"
    When I press Ctrl+1, the key of carry_over
    Then the lines to carry over are "Anna Lindqvist"
    And the history of "Lars Berg" is "given, carried_over"
    And the history of "Anna Lindqvist" is "given, carried_over, carried_over"
    And the register is sound

  Scenario: The mark is made from the card, and the card is reached from the list
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    When I press the key of carry_over, F4
    Then I see "Anna Lindqvist, 19610118-2803"
    When I press Alt+M
    Then I see "Markerat i journalsystemet."
    When I press the key of carry_over
    Then I see "Inget väntar"
    And the register is sound
