Feature: Putting right what went wrong

  Background:
    Given a desk with the profile "vgr"

  Scenario: A registration by mistake is taken away within ten minutes
    Given Anna Lindqvist, 196101182803, said no
    And 3 days pass
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    Then I see "Blev det fel? Ångra inom 10 minuter"
    When I press Ctrl+Z
    Then I see "Vad blev fel?"
    When I press Enter
    Then I see "Välj vad som blev fel."
    When I press 3
    And I write "Fel kryss" in "Kort förklaring"
    And I press Enter
    Then the card of "Anna Lindqvist" holds "no"
    And the history of "Anna Lindqvist" is "refused, given, corrected"
    And I see "Registreringen är rättad"
    And I see "En registrering rättades: registrerades av misstag."
    And I see "”Fel kryss”. Maria Lund."
    And I do not see "tog tillbaka"
    And the register is sound

  Scenario: After ten minutes nothing can be undone
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    And 11 minutes passed
    When I open the card of "Anna Lindqvist"
    Then I do not see "Blev det fel?"
    And the register is sound

  Scenario: The answer went to the wrong patient and is moved to the right one
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    And Lars Berg, 195009072553, is a patient
    When I open the card of "Anna Lindqvist"
    And I press Ctrl+Z, 1, Enter
    And I move the answer to "Lars Berg"
    Then the card of "Anna Lindqvist" holds "none"
    And the card of "Lars Berg" holds "yes"
    And the history of "Anna Lindqvist" is "given, corrected"
    When I open the card of "Anna Lindqvist"
    Then I see "En registrering rättades: fel patient."
    And the register is sound

  Scenario: The number was wrong and is put right
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    And I press Ctrl+Z, 2, Enter
    And I give the number 0701740609 instead
    Then the numbers of "Anna Lindqvist" are "0701740609"
    When I open the card of "Anna Lindqvist"
    Then I see "En registrering rättades: fel nummer."
    And the register is sound

  Scenario: A mistake is taken away on the page that says it was saved
    When I register a no from Lars Berg, 195009072553
    Then I see "Blev det fel?"
    When I press Ctrl+Z, 2, Enter
    Then the card of "Lars Berg" holds "none"
    And I see "Registreringen är rättad"
    And the register is sound
