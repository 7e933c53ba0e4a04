Feature: Two with the same name, one with two numbers

  Background:
    Given a desk with the profile "vgr"

  Scenario: Two people of the same name are told apart by number and age
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    And another Anna Lindqvist, 198106152385, said no
    When I search for "Anna Lindqvist"
    Then I see "19610118-2803 · 65 år"
    And I see "19810615-2385 · 45 år"
    And the register is sound

  Scenario: One person with two numbers is joined, and parted again with a trace
    Given Elsa Nyström, 199601012389, said yes to 0701740614
    And an entry without birth date in its number, Elsa Nyström, 199600692389, born 1996-01-01
    When I open the card of "Elsa Nyström"
    Then I see "Är det samma person?"
    And I see "Elsa Nyström, 19960069-2389, finns också i registret."
    When I press Alt+J
    Then I see "Båda numren hittar samma kort"
    When I press Enter
    Then I see "Skriv hur du vet att det är samma person."
    When I write "Har fått personnummer" in "Hur vet du att det är samma person?"
    And I press Enter
    Then I see "Elsa Nyström, 19960069-2389, visade sig vara samma person."
    And I see "”Har fått personnummer”."
    When I search for "199600692389"
    And I press Enter
    Then I see "Elsa Nyström, 19960101-2389"
    When I choose "Skilj åt"
    And I write "Två olika" in "Varför är det inte samma person?"
    And I press Enter
    Then the card of "Elsa Nyström" holds "yes"
    When I search for "199600692389"
    And I press Enter
    Then I see "Elsa Nyström, 19960069-2389"
    And I see "Nej till sms."
    And the register is sound
