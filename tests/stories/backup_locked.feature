Feature: Backups of a register with passwords

  Scenario: A backup is restored with the recovery code, and one logs in again
    Given Maria is logged in
    When I press the key of backup
    And I press Enter
    Then I see "Säkerhetskopian är gjord och genomgången."
    When I restore the newest backup
    And I log in with a wrong password
    Then I see "Användarnamnet och lösenordet hör inte ihop."
    When I choose "Återställningskoden"
    And I write the recovery code and press Enter
    Then I see "Kopian är hel och kan återställas"
    When I press Enter
    Then I see "Registret är återställt."
    When I press Enter
    And Maria logs in
    Then I see "Vem gäller det?"

  Scenario: What is begun and left again leads back to the desk
    Given Maria is logged in
    When I press the key of backup
    And I press Enter
    And I restore the newest backup
    And I press Esc
    And the desk is there again
    Then I see "Kopior som sparas"
