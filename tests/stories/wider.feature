Feature: Somebody whom only another unit knows

  Background:
    Given a desk with the profile "vgr"
    And another unit knows Nils Ahl, 195009072553

  Scenario: They are found at every unit for a reason, asked, and from then on known here
    When I search for "195009072553"
    Then I see "Ingen träff."
    And I do not see "Nils"
    When I press Alt+E
    Then I see "Varför söker du på andra enheter?"
    When I press Enter
    Then I see "Skriv varför du söker på andra enheter."
    When I write "Står i receptionen"
    And I press Enter
    Then I see "Nils Ahl"
    When I press Enter
    Then I see "Nils Ahl, 19500907-2553"
    When I say no at once
    Then the card of "Nils Ahl" holds "no"
    And the access log has the search for "195009072553" and "Står i receptionen"
    When I search for "Nils Ahl"
    Then I see "19500907-2553"
    And the register is sound

  Scenario: Esc folds the question, and another search asks for another reason
    When I search for "195009072553"
    And I press Alt+E, Esc
    Then I do not see "Varför söker du på andra enheter?"
    When I press Alt+E
    And I write "Står i receptionen"
    And I press Enter
    Then I see "Nils Ahl"
    When I search for "195009072554"
    Then I see "Ingen träff."
    And I do not see "Nils Ahl"
    And the register is sound

  Scenario: Somebody new whose number another unit has is told of before anything is saved
    When I search for "195009072553"
    And I press Enter
    And I write "Nils"
    And I press Tab
    And I write "Ahl"
    And I press Enter
    Then I see "Numret finns redan i registret, på en annan enhet"
    And I do not see "Annan mottagning"
    And the register is sound

  Scenario: A visit for somebody whom only another unit knows
    When I press Ctrl+3, Alt+N
    And I write "195009072553"
    And I press Enter
    And I write "Nils"
    And I press Tab
    And I write "Ahl"
    And I press Enter
    Then I see "Numret finns redan i registret."
    When I press Esc
    And I write "195009072553"
    And I press Alt+E
    And I write "Ringer om en tid"
    And I press Enter
    Then I see "Nils Ahl"
    When I press Enter
    And I write "09.30" in "Tid"
    And I press Enter
    Then I see "Besöket är sparat"
    And the register is sound
