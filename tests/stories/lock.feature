Feature: The lock

  Background:
    Given a desk that Maria and Sara log in at

  Scenario: A registration under way goes on where it was
    When Maria registers Anna Lindqvist, 196101182803, and ticks 2 points
    And I press Ctrl+L
    Then I see "Maria Lund"
    And I see "Det du höll på med är sparat, och du fortsätter där du var."
    And nothing in the window tells of Anna
    When I write Maria's password and press Enter
    Then I see "Läs upp för Anna"
    And I see "2 av 5 sagda"

  Scenario: Nobody has been there for five minutes
    When Maria registers Anna Lindqvist, 196101182803, and ticks 1 points
    And nobody touches the computer for 4 minutes
    Then I see "Läs upp för Anna"
    When nobody touches the computer for 1 minutes
    Then I see "Låstes efter 5 minuter."
    And nothing in the window tells of Anna
    And the register's key is let go
    When I write Maria's password and press Enter
    Then I see "Läs upp för Anna"

  Scenario: The computer is locked
    When Maria registers Anna Lindqvist, 196101182803, and ticks 1 points
    And the computer's session is locked
    Then I see "Låstes när datorn låstes."
    And nothing in the window tells of Anna

  Scenario: A colleague takes over, and each keeps what is theirs
    When Maria registers Anna Lindqvist, 196101182803, and ticks 1 points
    And Sara takes over
    Then I see "Vem gäller det?"
    And nothing in the window tells of Anna
    And I do not see "steg 2 av 7"
    When Maria takes over
    Then I see "Läs upp för Anna"

  Scenario: A wrong password opens nothing
    When Maria registers Anna Lindqvist, 196101182803, and ticks 1 points
    And I press Ctrl+L
    And I write "inte mitt lösenord" and press Enter
    Then I see "hör inte ihop"
    And nothing in the window tells of Anna

  Scenario: A number that was copied is not left on the clipboard
    When Maria registers Anna Lindqvist, 196101182803, and ticks 1 points
    And the number 070-174 06 05 is copied
    And I press Ctrl+L
    Then the clipboard is empty

  Scenario: What was written about a signed blanket is there when one comes back
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    When Maria scans the blanket of "Anna Lindqvist" and writes "Pärm 3"
    And I press Ctrl+L
    Then I see "Det du höll på med är sparat, och du fortsätter där du var."
    And nothing in the window tells of Anna
    When I write Maria's password and press Enter
    Then I see "Anna Lindqvist, 19610118-2803"
    And I see "Pärm 3"
