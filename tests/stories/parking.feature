Feature: Parked registrations

  Background:
    Given a desk with the profile "vgr"

  Scenario: Several are parked, and each is taken up where it was
    When I begin with Anna Lindqvist, 196101182803, and park
    And I begin with Lars Berg, 195009072553, and park
    Then I see "Lars Berg, steg 2 av 7: Information."
    And I see "Anna Lindqvist, steg 2 av 7: Information."
    When I press F6
    Then I see "Lars Berg, 19500907-2553"
    When I press F6
    And I press Alt+2
    Then I see "Anna Lindqvist, 19610118-2803"
    And I see "Läs upp för Anna"
    And the register is sound

  Scenario: A power cut loses nothing
    When I begin with Anna Lindqvist, 196101182803, and park
    And I begin with Lars Berg, 195009072553, and go on
    And the power is cut and the program is started again
    Then I see "Anna Lindqvist, steg 2 av 7: Information."
    And I see "Lars Berg, steg 2 av 7: Information."
    When I press F6
    Then I see "Läs upp för Lars"
    And the register is sound

  Scenario: One is thrown away by mistake and had back
    When I begin with Anna Lindqvist, 196101182803, and park
    And I choose "Släng: Anna Lindqvist"
    Then I see "Registreringen är slängd"
    And I do not see "steg 2 av 7"
    When I press Ctrl+Z
    Then I see "Anna Lindqvist, steg 2 av 7: Information."
    And the register is sound

  Scenario: After seven days a parked one is gone
    When I begin with Anna Lindqvist, 196101182803, and park
    And 6 days pass
    And the power is cut and the program is started again
    Then I see "Anna Lindqvist, steg 2 av 7"
    When 8 days pass
    And the power is cut and the program is started again
    Then I do not see "steg 2 av 7"
    And the register is sound

  Scenario: A parked registration of a protected person shows no name
    When I begin with protected Anna Lindqvist, 196101182803, and park
    Then I see "Skyddade uppgifter, steg 2 av 7"
    And I do not see "Lindqvist"
    And I do not see "19610118"
    And the register is sound
