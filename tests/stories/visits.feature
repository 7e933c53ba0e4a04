Feature: The day's visits, whom to ask, and the mark SMS of each

  Scenario: A day in VAS: the mark is on by default, and each booking has its own rule
    Given a desk with the profile "vas"
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And Lars Berg, 195009072553, said yes to 0701740620
    And Omar Said, 198106152393, said yes to 0701740630
    And "Anna Lindqvist" is booked at "09.00" with "Dr Ek" and "Siv Holm"
    And "Anna Lindqvist, Lars Berg" are booked as a group at "10.00"
    And "Omar Said" is booked at "11.00" as a quick booking
    And "Omar Said" booked "13.00" in 1177
    And "Lars Berg" is booked at "14.00" today and in 7 days
    When I press the key of visits
    Then the marks are
      | 09.00 | Anna Lindqvist | on    |
      | 09.00 | Anna Lindqvist | on    |
      | 10.00 | Anna Lindqvist | on    |
      | 10.00 | Lars Berg      | on    |
      | 11.00 | Omar Said      | off   |
      | 13.00 | Omar Said      | fixed |
      | 14.00 | Lars Berg      | on    |
    When I press Space
    Then I see "Det här besöket får inget sms."
    And the mark of line 1 is off
    And the mark of line 2 is on
    When I go to line 3
    And I press Alt+M
    Then I see "Gruppens besök får inget sms."
    And the mark of line 3 is off
    And the mark of line 4 is off
    When I go to line 5
    And I press Space
    Then I see "En snabbokning skickar inget sms."
    When I go to line 6
    And I press Space
    Then I see "Omar bokade i 1177, och då går det inte att ta bort."
    When I go to line 7
    And I press Space
    And I write "2026-11-27"
    And I press Enter
    Then the marks are
      | 14.00 | Lars Berg | on |
    And the register is sound

  Scenario: A removed mark is carried over like an answer
    Given a desk with the profile "vas"
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And the answer of "Anna Lindqvist" is carried over
    And "Anna Lindqvist" is booked at "09.00"
    When I press the key of visits
    And I press Space
    Then I see "att föra över"
    When I press the key of carry_over
    Then I see "Anna Lindqvist"
    And I see "Inget sms för besöket fredag 20 november kl. 09.00"
    When I press Alt+M
    And I press the key of visits
    Then I do not see "att föra över"
    And the register is sound

  Scenario: A day in Stockholm: every arrival is asked again, one key each
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And Lars Berg, 195009072553, said yes to 0701740620
    And 30 days pass
    And "Anna Lindqvist" is booked at "09.00"
    And "Lars Berg" is booked at "09.30" today and in 7 days
    When I press the key of visits
    Then I see "2 besök · 2 att fråga"
    And I see "Frågas vid varje besök"
    When I press Enter
    Then I see "Vad svarar Anna?"
    And I see "Nästa besök Söndag 20 december 09.00"
    When I press J, Enter, Space, Enter, Enter
    Then I see "Sparat. Anna får påminnelser på sms."
    When I press Enter
    Then I see "2 besök · 1 att fråga"
    And I see "Fråga Lars"
    When I press Down, Enter
    Then I see "Vad svarar Lars?"
    And I see "Nästa besök Söndag 27 december 09.30"
    When I press J, Enter, Space, Enter, Enter
    Then I see "Sparat. Lars får påminnelser på sms."
    When I press Enter
    Then I do not see "att fråga"
    And the register is sound

  Scenario: In Stockholm the mark is set in the booking, and one key sets it here
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And "Anna Lindqvist" is booked at "09.00"
    When I press the key of visits
    Then the mark of line 1 is off
    When I press Space
    Then I see "Anna får sms före besöket."
    And the mark of line 1 is on

  Scenario: A visit is typed: a series with a team
    Given a desk with the profile "vas"
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    When I press the key of visits, Alt+N
    And I write "Anna Lind"
    And I press Enter
    And I put "2026-11-20 2026-11-27" in "Dag"
    And I put "1015" in "Tid"
    And I put "Dr Ek, Siv Holm" in "Hos vem, om det är känt"
    And I press Enter
    Then I see "4 besök är sparade."
    And the marks are
      | 10.15 | Anna Lindqvist | on |
      | 10.15 | Anna Lindqvist | on |
    And the register is sound

  Scenario: A visit is typed for somebody whom the register does not know
    Given a desk with the profile "vas"
    When I press the key of visits, Alt+N
    And I write "198106152393"
    And I press Enter
    And I write "Maja"
    And I press Tab
    And I write "Ek"
    And I press Enter
    Then I see "Ny i registret"
    When I put "2026-11-20" in "Dag"
    And I put "1015" in "Tid"
    And I press Enter
    Then the marks are
      | 10.15 | Maja Ek | off |
    And the register is sound

  Scenario: Somebody new is left out again
    Given a desk with the profile "vas"
    When I press the key of visits, Alt+N
    And I write "Maja Ek"
    And I press Enter
    And I press Ctrl+Enter
    Then I see "Skriv personnumret."
    When I press Esc
    And I press Ctrl+Enter
    Then I see "Välj vem som kommer."
    And I do not see "Förnamn"

  Scenario: What is missing of a typed visit is said at its field
    Given a desk
    When I press the key of visits, Alt+N
    And I press Ctrl+Enter
    Then I see "Välj vem som kommer."
    And I see "Skriv tiden som 09.30."

  Scenario: Somebody with protected identity stays hidden, and without a yes no mark is set
    Given a desk with the profile "vas"
    And Karin Ek, 195009072553, is a patient with protected identity
    And Omar Said, 198106152393, is a patient
    And "Karin Ek" is booked at "09.00"
    And "Omar Said" is booked at "10.00"
    When I press the key of visits
    Then I see "Skyddade uppgifter"
    And I do not see "Karin"
    When I press Down, Space
    Then I see "Det finns inget ja med nummer. Fråga Omar först."

  Scenario: Typing finds somebody in a long list
    Given a desk
    And 40 patients are booked
    When I press the key of visits
    Then I see "40 besök"
    When I write "patient 35"
    Then the list shows 1 line
    When I press Esc
    Then the list shows 40 lines
    When I press Down, Down, Down
    Then I see "39 av 40"

  Scenario: One reception at a time
    Given a desk
    And the unit has the receptions "Norra, Södra, Västra"
    And Anna Lindqvist, 196101182803, is a patient
    And "Anna Lindqvist" is booked at "09.00" in "Norra"
    And "Anna Lindqvist" is booked at "10.00" in "Södra"
    When I press the key of visits
    Then the list shows 2 lines
    When I choose "Södra" in the list of receptions
    Then the list shows 1 line
    And I see "10.00"
