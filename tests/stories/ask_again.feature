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

  Scenario: A fifteen-year-old's guardian before each visit
    Given a desk with the profile "vgr"
    And today is 2027-06-01
    And Elsa Nyström, 201203012388, fifteen, with the guardian Karin Nyström
    And 7 days pass
    And "Elsa Nyström" has a visit today at 10.40
    When I press the key of ask_again
    Then those to ask are "Elsa Nyström"
    And I see "Vårdnadshavare får sms:et"
    And I see "Fråga Elsa och Karin Nyström på nytt"
    And I see "Ja till sms"
    When I press Enter
    Then I see "Vem bestämmer om sms till Elsa?"
    And I see "Karin Nyström"
    When I press F6, the key of ask_again
    Then those to ask are "Elsa Nyström"

  Scenario: A child who became eighteen is prompted, and the own yes goes on
    Given a desk with the profile "vgr"
    And William Åberg, 200811252386, seventeen, with the guardian Eva Åberg
    And 7 days pass
    When I press the key of ask_again
    Then those to ask are "William Åberg"
    And I see "Fyllde 18: bestämmer själv"
    And I see "Williams eget ja gäller. Fråga på nytt"
    And I see "Ja till sms"
    And I see "Källa: Västra Götalandsregionens rutin"
    When I press Enter, Alt+A, Enter, J, Enter, Space, 1, Enter, Enter
    Then I see "Sparat. William får påminnelser på sms."
    When I press Enter
    Then nobody is to be asked

  Scenario: A mandate that ends
    Given a desk
    And Sofia Ek, 199601012389, with the god man Jan Ek until 2026-12-10
    And 1 days pass
    When I press the key of ask_again
    Then I see "God mannens uppdrag går ut 10 december"
    And I see "Be Jan Ek visa ett nytt beslut"
    When I press Enter
    Then I see "Vem bestämmer om sms till Sofia?"

  Scenario: A text that now shows more than was told
    Given a desk with the profile "vgr"
    And Anna Lindqvist, 196101182803, was told less and said yes to 0701740605
    And 1 days pass
    When I press the key of ask_again
    Then I see "Meddelandet har ny text"
    And I see "Säg det nya innan nästa sms"
    When I press Enter
    Then I see "Läs upp för Anna"
    When I press Alt+A, Enter, J, Enter, Space, 1, Enter, Enter
    Then I see "Sparat. Anna får påminnelser på sms."
    When I press Enter
    Then nobody is to be asked
    And the count of ask_again is gone

  Scenario: A number that nobody has read back
    Given a desk with the profile "vgr"
    And Anna Lindqvist, 196101182803, said yes on a form to 0701740605
    And 1 days pass
    When I press the key of ask_again
    Then I see "Numret är inte bekräftat"
    When I press Enter
    Then I see "Läs upp numret för Anna"
    When I press Space, Enter, Enter
    Then I see "Sparat. Anna får påminnelser på sms."
    When I press Enter
    Then nobody is to be asked

  Scenario: A blanket that is not back
    Given a desk with the profile "vgr"
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And Omar Said, 198106152393, said yes to 0701740630
    And a blanket of "Omar Said" was printed
    And a blanket of "Anna Lindqvist" was printed
    And 9 days pass
    When I press the key of ask_again
    Then those to ask are "Omar Said, Anna Lindqvist"
    And I see "Blanketten är inte tillbaka"
    And I see "Utskriven 20 november. Be om den"
    When I press Down, Enter
    Then the focus is on "Underskriven: Anna Lindqvist"
    When I press the key of home
    Then I see "Äldsta 9 dagar"

  Scenario: Put off, and on with the next; sifted by kind
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And Omar Said, 198106152393, said yes to 0701740630
    And Lars Berg, 195009072553, said yes on a form to 0701740620
    And 7 days pass
    And "Anna Lindqvist" has a visit today at 10.15
    And "Omar Said" has a visit today at 11.00
    When I press the key of ask_again
    Then those to ask are "Anna Lindqvist, Omar Said, Lars Berg"
    When I press Alt+U
    Then those to ask are "Omar Said, Lars Berg, Anna Lindqvist"
    And the focus is on "11.00, Omar Said"
    When I press 2
    Then those to ask are "Omar Said, Anna Lindqvist"
    When I press 4
    Then those to ask are "Lars Berg"
    And the focus is on "Lars Berg"
    When I press 1
    Then those to ask are "Omar Said, Lars Berg, Anna Lindqvist"

  Scenario: Sifted by day, and a blanket printed for each who comes within a week
    Given a desk with the profile "vgr"
    And Anna Lindqvist, 196101182803, said yes on a form to 0701740605
    And Omar Said, 198106152393, said yes on a form to 0701740630
    And Lars Berg, 195009072553, said yes on a form to 0701740620
    And 1 days pass
    And "Anna Lindqvist" has a visit in 1 days at 10.15
    And "Omar Said" has a visit in 5 days at 09.00
    And "Lars Berg" has a visit in 10 days at 13.30
    When I press the key of ask_again
    Then I see "Kommer imorgon"
    When I press 2
    Then those to ask are "Anna Lindqvist"
    When I press 4
    Then those to ask are "Lars Berg"
    When I press 3
    Then those to ask are "Anna Lindqvist, Omar Said"
    When I press Ctrl+P
    Then I see "Skriv ut blanketter"
    And I see "2 papper"
    And I do not see "Lars Berg"
    When I press Enter
    Then I see "Alla har gått till skrivaren"
    And 2 papers have gone to the printer, and are noted as out
    When I press Esc
    Then those to ask are "Anna Lindqvist, Omar Said"
    And the count of blankets is 2

  Scenario: A protected person stands there masked, and is opened with a reason
    Given a desk
    And protected: Tove Sund, 199302112397, with a yes to 0701740610
    And 7 days pass
    And "Tove Sund" has a visit today at 14.20
    When I press the key of ask_again
    Then those to ask are "Skyddade uppgifter"
    And I see "14.20"
    And I see "Visas när du öppnar"
    And I do not see "Tove"
    And I do not see "Varje besök"
    When I press Enter
    Then I see "Varför öppnar du kortet?"
    And I do not see "Tove"
    When I write "Tove står i receptionen"
    And I press Enter
    Then I see "Tove Sund"
    And the register is sound

  Scenario: An administrator has no such list
    Given a desk
    And the user is a administrator
    When the desk opens
    Then I do not see "Fråga igen"
