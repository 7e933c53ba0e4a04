Feature: Users

  Scenario: A new colleague chooses a password of her own
    Given a desk that Maria logs in at
    When Maria adds Sara Ek with the log-in name "sara.ek"
    Then I see "Sara Ek kan logga in nu"
    When I lock, and Sara logs in with what she was given
    Then I see "Välj ett eget lösenord"
    When she chooses "tre små gula ankor"
    Then I see "Vem gäller det?"
    And I see "Receptionist"

  Scenario: Who has left is shut out
    Given a desk that Maria logs in at
    And Sara Ek works there as a receptionist
    When Maria opens the user "Sara Ek"
    And I press Alt+S
    Then I see "Stänga av Sara Ek?"
    When I press Enter
    Then I see "Sara Ek är avstängd."
    When I lock, and Sara logs in
    Then I see "hör inte ihop"

  Scenario: The last administrator stays
    Given a desk that Maria logs in at
    When Maria opens the user "Maria Lund (du)"
    And I choose "Administratör"
    And I press Ctrl+Enter
    Then I see "Enheten skulle bli utan administratör."

  Scenario: A register gets a new key, and the passwords hold
    Given a desk that Maria logs in at
    When Maria gives the register a new key
    Then I see "Registret har en ny nyckel."
    And I see "Användare"
    When I lock, and Maria comes back
    Then I see "Användare"

  Scenario: A new recovery code takes the old one's place
    Given a desk that Maria logs in at
    When Maria renews the recovery code
    Then I see "Den nya återställningskoden gäller."

  Scenario: A register without a password gets one
    Given a desk that opens without a password
    When I press Ctrl+L
    Then I see "Registret har inget lösenord, så inget kan låsas"
    When I protect it with the password "tre små gula ankor"
    Then I see "Från och med nu öppnas registret med lösenord."
    When I press Ctrl+L
    Then I see "Lås upp"

  Scenario: A receptionist changes her own password, and no more
    Given a desk that Maria logs in at
    And Sara Ek works there as a receptionist
    When Sara changes her password to "tre små gula ankor"
    Then I see "Inställningar"
    And I do not see "Användare"
