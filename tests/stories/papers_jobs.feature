Feature: What is printed belongs to what it was printed from, and how it went is always told

  Scenario: A blanket that comes out late parks no other registration
    Given a desk
    When I come to the last check with a yes of "Per Ek", 196408233234, to 0701740612
    And I press Alt+U
    And I press Enter, and the printer is slow
    And I press Esc, F6 meanwhile
    And I begin to register "Bo" meanwhile
    And the printer takes what waits
    Then I see "Pappret är på väg till skrivaren."
    And I see "Det gäller ”blankett” från kl. 09.00."
    And "Bo" is still being registered
    And 1 blanket is out

  Scenario: A registration that was left and taken up again is not parked by the paper of before
    Given a desk
    When I come to the last check with a yes of "Per Ek", 196408233234, to 0701740612
    And I press Alt+U
    And I press Enter, and the printer is slow
    And I press Esc, F6, F6 meanwhile
    And the printer takes what waits
    Then I see "Pappret är på väg till skrivaren."
    And I see "Stämmer allt?"
    And I do not see "Registreringen väntar på blanketten"

  Scenario: While the printer hangs other papers are looked at
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    When I press Ctrl+B, Alt+1
    And I press Enter, and the printer is slow
    And I press Ctrl+B, Alt+3 meanwhile
    Then I see "Förhandsvisning: Informationsblad, 1 sida"
    When the printer takes what waits
    Then I see "Det gäller ”blankett” från kl. 09.00."

  Scenario: A paper that was asked for is not shown over where one has gone since
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    And I press Alt+U and Ctrl+K at once
    Then I see "Vem gäller det?"
    And I do not see "Blankett att skriva under till Anna"

  Scenario: A blanket to be printed again is not shown over where one has gone since
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And a blanket of "Anna Lindqvist" is out
    When I press Ctrl+Shift+B
    And I press Right
    And I press Space and Ctrl+K at once
    Then I see "Vem gäller det?"
    And I do not see "Blankett att skriva under till Anna"

  Scenario: What is said of a paper is said of that one, and the next is printed too
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    And I press Alt+U
    And I press Enter, and the printer is slow
    And I press 2 meanwhile
    Then I see "Kvitto till Anna"
    And I see "Skriv ut"
    When I press Enter at once
    And the printer takes what waits
    Then 2 papers have gone to the printer
    And I see "Det gäller ”blankett” från kl. 09.00."
    And I do not see "Det gäller ”kvitto”"

  Scenario: A printer that fails is told wherever one is, and the blanket is not out
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    When I open the card of "Anna Lindqvist"
    And I press Alt+U
    And I press Enter, and the printer is slow
    And I press Ctrl+K meanwhile
    And the printer fails
    Then I see "Skrivaren tog inte emot pappret."
    And I see "Det gäller ”blankett” från kl. 09.00. Den är inte noterad som ute."
    And no blanket is out
    When I press Ctrl+B
    Then I see "Skrivaren tog inte emot pappret."

  Scenario: A dialog that is closed takes away what was said before
    Given a desk
    When I press Ctrl+B, Alt+1, Enter
    Then I see "Pappret är på väg till skrivaren."
    When I press Enter, and close the printer's dialog
    Then I do not see "Pappret är på väg till skrivaren."
    And 1 paper has gone to the printer

  Scenario: Enter pressed twice does not stop what was just begun
    Given a desk
    When I press Ctrl+B, Alt+2
    And I write "4"
    And I press Enter and Enter at once
    Then I see "Alla har gått till skrivaren"
    And 4 papers have gone to the printer

  Scenario: A pile goes on when one leaves it, and one comes back to its progress and its stop
    Given a desk
    When I press Ctrl+B, Alt+2
    And I write "9"
    And I press Enter, and the printer is slow
    And I press Ctrl+K, Ctrl+B, Alt+2 meanwhile
    Then I see "0 av 9 har gått till skrivaren"
    When I press Esc meanwhile
    Then I see "Stoppar"
    When the printer takes what waits
    Then I see "1 av 9 är utskrivna."
    And 1 blanket is out

  Scenario: How a pile went is told where one is
    Given a desk
    When I press Ctrl+B, Alt+2
    And I write "3"
    And I press Enter, and the printer is slow
    And I press Ctrl+K meanwhile
    And the printer takes what waits
    Then I see "Alla har gått till skrivaren"
    And I see "3 av 3 är utskrivna."
    And 3 blankets are out

  Scenario: The making of a file is stopped at once
    Given a desk
    And a file takes for ever to be made
    When I press Ctrl+B, Alt+2
    And I write "7"
    And I press Alt+S at once
    Then I see "Gör filen"
    When I press Esc at once
    Then I see "0 av 7 ligger i filen."
    And no file was saved
    And no blanket is out

  Scenario: A paper that fails when the window is closed is not out
    Given a desk
    When I press Ctrl+B, Alt+1
    And I press Enter, and the printer is slow
    And the printer fails as I close the window
    And the program is started again
    Then no blanket is out

  Scenario: The oldest that is out is found behind a pile of any size
    Given a desk
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And Lars Berg, 195009072553, said yes to 0701740631
    And a blanket of "Anna Lindqvist" is out
    And 5 blank blankets are out
    And a blanket of "Lars Berg" is out
    And the list shows one at a time, and throws away two
    When I press Ctrl+Shift+B
    Then I see "Anna Lindqvist"
    And I see "5 tomma blanketter"
    And I do not see "Lars Berg"
    When I press Alt+V
    Then I see "Lars Berg"
    And I do not see "Visa fler"
    When I choose "Kasta: 5 tomma blanketter"
    Then I see "Blanketterna är kastade."
    And 2 blankets are out
    When I press Ctrl+Z
    Then 7 blankets are out

  Scenario: A pile goes on to its end behind the lock
    Given a desk with passwords
    When Maria logs in
    And I press Ctrl+B, Alt+2
    And I write "5"
    And I press Enter, and the printer is slow
    And I press Ctrl+L meanwhile
    And the printer takes what waits
    Then 5 papers have gone to the printer
    When Maria comes back
    Then I see "Alla har gått till skrivaren"
    And I see "5 av 5 är utskrivna."
    And 5 blankets are out

  Scenario: What the printer did not take behind the lock is not out
    Given a desk with passwords
    When Maria logs in
    And I press Ctrl+B, Alt+2
    And I write "5"
    And I press Enter, and the printer is slow
    And I press Ctrl+L meanwhile
    And the printer takes one and then fails
    And Maria comes back
    Then I see "Skrivaren tog inte emot pappret."
    And I see "1 av 5 är utskrivna."
    And 1 blanket is out

  Scenario: The power is cut behind the lock while a pile comes out
    Given a desk with passwords
    When Maria logs in
    And I press Ctrl+B, Alt+2
    And I write "5"
    And I press Enter, and the printer is slow
    And I press Ctrl+L meanwhile
    And the power is cut, and the program is started again
    And Maria logs in
    Then I see "Programmet stängdes innan alla blanketter hade kommit ut"
    And I see "5 kom inte ut, och inget väntar på dem."
    And no blanket is out

  Scenario: A single paper that fails behind the lock is told, and not out
    Given a desk with passwords
    When Maria logs in
    And I press Ctrl+B, Alt+1
    And I press Enter, and the printer is slow
    And I press Ctrl+L meanwhile
    And the printer fails
    And Maria comes back
    Then I see "Skrivaren tog inte emot pappret."
    And no blanket is out

  Scenario: A file is made whole behind the lock
    Given a desk with passwords
    When Maria logs in
    And I press Ctrl+B, Alt+2
    And I write "6"
    And I press Alt+S and Ctrl+L at once
    And the program has made its papers
    And Maria comes back
    Then I see "6 av 6 ligger i filen."
    And 6 blankets are out
