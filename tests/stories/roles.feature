Feature: Everybody sees what is theirs

  Scenario: An administrator sees no patients, and is told so
    Given a desk
    And the user is a administrator
    And Anna Lindqvist, 196101182803, is a patient
    When the desk opens
    Then I see "Som administratör ser du inga patienter."
    And I do not see "Att föra över"
    And I do not see "Din roll på enheten räcker inte"
    When I write "Lindqvist"
    And I press Ctrl+N
    Then I do not see "19610118"
    And I do not see "Ny registrering"
    And the register is sound

  Scenario: A receptionist sees patients and no manager's pages
    Given a desk
    And the user is a receptionist
    And Anna Lindqvist, 196101182803, is a patient
    When I search for "Lindqvist"
    Then I see "19610118-2803"
    And I do not see "Ansökan"
    And I see "Att föra över"
    And the register is sound
