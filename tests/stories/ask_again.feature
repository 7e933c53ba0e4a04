Feature: Whom to ask again

  Scenario: A Stockholm day, where every arrival is asked again
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And Omar Said, 198106152393, said yes to 0701740630
    And Lars Berg, 195009072553, said no
    And 7 days pass
    And "Anna Lindqvist" has a visit today at 10.15
    And "Omar Said" has a visit today at 11.00
    And "Omar Said" has a visit in 10 days at 09.00
    And "Lars Berg" has a visit today at 13.30
    When I press the key of ask_again
    Then those to ask are "Anna Lindqvist, Omar Said, Lars Berg"
    And I see "Frågas vid varje besök"
    And I see "Fråga Anna och läs upp numret"
    And I see "Sa nej 20 november"
    And the count of ask_again is 3
    And the count of visits is 3
    When I press Down and Enter
    Then I see "Vad svarar Omar?"
    And the message is for "2026-12-07T09:00"
    When I press J, Enter, Space, Enter, Enter
    Then I see "Sparat. Omar får påminnelser på sms."
    When I press Enter
    Then those to ask are "Anna Lindqvist, Lars Berg"
    And the focus is on "13.30, Lars Berg"
    And "Omar Said" was asked for the visit at "2026-12-07T09:00"
    When I press the key of home
    Then I see "Att fråga igen"
    And I see "2 kommer idag"
