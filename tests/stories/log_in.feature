Feature: Log-in

  Scenario: Who has a password comes to the desk
    Given a register with passwords
    When the desk opens
    Then I see "Logga in"
    And the focus is on "Användarnamn"
    When I log in as maria
    Then I see "Vem gäller det?"
    And I see "Maria Lund"

  Scenario: Wrong passwords are told, and cost time, also after a restart
    Given a register with passwords
    When the desk opens
    And I log in as maria with "helt fel lösenord"
    Then I see "Användarnamnet och lösenordet hör inte ihop."
    When I write "fel igen, min vän" and press Enter
    And I write "och en gång till" and press Enter
    Then I see "Nästa lösenord går att pröva om"
    When the power is cut at the log-in
    Then I see "Nästa lösenord går att pröva om"
    When 1 minutes pass
    And the power is cut at the log-in
    And I log in as maria
    Then I see "3 felaktiga lösenord prövades innan du loggade in."

  Scenario: Every password is forgotten, and the code on paper is not
    Given a register with passwords
    When the desk opens
    And I press Alt+K
    And I write the recovery code with a slip
    Then I see "Något tecken är fel i grupp 2."
    When I write the recovery code
    Then I see "Koden stämmer. Välj ett lösenord för Maria Lund."
    When I choose the log-in name "maria.lund" and the password "sju sorters kakor"
    Then I see "Vem gäller det?"
    When I lock, and log in as maria.lund with "sju sorters kakor"
    Then I see "Vem gäller det?"

  Scenario Outline: What is damaged is not called a wrong password
    Given a register with passwords
    And <what> is damaged
    When the desk opens
    And I log in as maria
    Then I see "<told>"
    And I do not see "hör inte ihop"

    Examples:
      | what         | told                                   |
      | the key file | Nyckelfilen är skadad.                 |
      | the register | Början av registerfilen är skadad.     |

  Scenario: A key file that is gone is told before anything is asked for
    Given a register with passwords
    And the key file is gone
    When the desk opens
    Then I see "Nyckelfilen som hör till registret finns inte."

  Scenario: The first start makes a register that asks for a password
    Given no register
    When I go through the first start with the password "tre små gula ankor"
    Then I see "Vem gäller det?"
    When I lock, and log in as ingrid.holm with "tre små gula ankor"
    Then I see "Vem gäller det?"
