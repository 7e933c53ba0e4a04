Feature: The plan says what goes to whom and when, and its files hold each message once

  Background:
    Given a desk with the profile "vgr"
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And Lars Berg, 195009072553, said no
    And the unit sends 2 days before, and is quiet from "21:00" to "07:00"
    And "Anna Lindqvist" has a visit in 4 days at "09.30"
    And "Lars Berg" has a visit in 4 days at "10.00"

  Scenario: Each visit with its message or the reason why there is none
    When I press the key of plan
    Then I see "1 sms"
    And I see "Anna Lindqvist, Besök tis 24 nov 09.30, Går, 070-174 06 05"
    And I see "Lars Berg, Besök tis 24 nov 10.00, Inget ja till sms"
    And the plan is what the command line says of the same facts

  Scenario: Two files give each message once
    When I press the key of plan
    And I press Ctrl+Enter
    Then I see "1 sms kommer med i filen"
    When I press Enter
    Then I see "1 att skicka, 0 att stoppa."
    And file 1 sends "0046701740605" at "2026-11-22T09:30"
    When I press Enter
    Then I see "Det finns inget nytt"
    When I press Esc
    Then I see "I en fil"

  Scenario: A withdrawal stops what stands in a file at once
    When I press the key of plan
    And I press Ctrl+Enter, Enter
    And Anna takes her yes back at another desk
    And I press Esc
    Then I see "1 sms i en fil får inte gå längre"
    When I press Ctrl+Enter, Enter
    Then I see "0 att skicka, 1 att stoppa."
    And file 2 stops what file 1 sends

  Scenario: A message that would go in quiet hours goes before them
    Given "Anna Lindqvist" has a visit in 5 days at "23.00"
    When I press the key of plan
    Then I see "flyttat från tysta timmar"
    When I press Ctrl+Enter, Enter
    Then file 1 sends "0046701740605" at "2026-11-23T20:59"
