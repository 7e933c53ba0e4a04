Feature: The patient's card

  Scenario: A yes is taken back from the card
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    Then I see "Ja till sms."
    When I press Alt+T, Enter
    Then I see "Återtaget. Inga sms."
    And the card of "Anna Lindqvist" holds "withdrawn"
    And the register is sound

  Scenario: Opening a card shows the number and whose it is
    Given a desk with the profile "vgr"
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    Then I see "Gäller tills vidare."
    And I see "070-174 06 05"
    And the register is sound
