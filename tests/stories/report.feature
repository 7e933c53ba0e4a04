Feature: The quarterly report: answers, messages, and the basis of the invoice

  Scenario: The quarter in figures, on paper and as a file
    Given a desk
    And 60 days pass
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And Lars Berg, 195009072553, said no
    When I press the key of report
    Then the quarter is "Kvartal 1 2027"
    And the row "Ja till sms" is "1, 0, 0, 1"
    And the row "Nej till sms" is "1, 0, 0, 1"
    And I see "0 delar à högst 40 öre: högst 0,00 kr exklusive moms."
    And I see "Januari: Ja 1, Nej 1, Återtaget 0"
    When I press Ctrl+S
    Then I see "Rapporten är sparad."
    And the saved paper is tagged
    When I press Alt+K
    Then the saved table has the line "Januari;1;1;0;0;0;0,00"
    When I press Down
    Then the quarter is "Kvartal 4 2026"
    And the row "Ja till sms" is "0, 0, 0, 0"
    And the register is sound

  Scenario: Only those who manage the unit have it
    Given a desk
    And the user is a receptionist
    When I press the key of report
    Then I do not see "Kvartalsrapport"
