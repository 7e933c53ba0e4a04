Feature: Backups, and the way back when something is broken

  Background:
    Given a desk

  Scenario: A backup is made now, and is told of in words
    When I press the key of backup
    Then I see "Det finns ingen säkerhetskopia"
    When I press Enter
    Then I see "Säkerhetskopian är gjord och genomgången."
    And I see "Den senaste säkerhetskopian gjordes fredag 20 november kl. 09.00"
    And I see "Gjord på begäran"
    And there is 1 backup
    When I press Alt+K
    Then I see "Allt stämmer"
    And I see "Loggen stämmer med säkerhetskopians ankare"
    And I see "Den som råder över både registret och alla ankare"
    And the register is sound

  Scenario: Another folder is chosen, and one that hands the copies on is refused
    When I press the key of backup
    And I choose the folder "usb" for backups
    Then I see "Från och med nu sparas säkerhetskopiorna i"
    When I choose the folder "Dropbox" for backups
    Then I see "Säkerhetskopior får inte ligga i en mapp som synkas till molnet"
    When I press Enter
    Then I see "Säkerhetskopian är gjord och genomgången."
    And there is 1 backup in "usb"
    And the register is sound

  Scenario: The day's backup is made while the window is open, and what fails stands on home
    Given the folder of backups is a file
    When the desk looks for the day's backup
    Then I see "Dagens säkerhetskopia blev inte gjord"
    And I see "Registret och de tidigare kopiorna är orörda."
    When I press the key of backup
    And I press Ctrl+1
    Then I see "Dagens säkerhetskopia blev inte gjord"
    When the folder of backups is free again
    And the desk looks for the day's backup
    Then I do not see "Dagens säkerhetskopia blev inte gjord"
    And there is 1 backup
    When the desk looks for the day's backup
    Then there is 1 backup
    And the register is sound

  Scenario: A backup takes the register's place, and the former register is kept
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    When I press the key of backup
    And I press Enter
    Given Lars Berg, 195009072553, said yes to 0701740620
    When I press Ctrl+1
    And I press the key of backup
    And I restore the newest backup
    Then I see "Det som registrerats efter den finns inte med"
    When I press Enter
    Then I see "Kopian är hel och kan återställas"
    When I press Enter
    Then I see "Registret är återställt."
    And I see "Det tidigare registret ligger i mappen"
    And the former register is kept
    When I press Enter
    And the desk is there again
    And I search for "195009072553"
    Then I see "Ingen träff"
    And the journal says that the register was restored
    And the register is sound

  Scenario: A damaged register tells so, and a backup is restored right there
    Given Anna Lindqvist, 196101182803, said yes to 0701740605
    And a backup was made
    And the register's file is damaged
    When the desk is started
    Then I see "Registret är skadat."
    When I press Alt+A
    Then I see "Vilken säkerhetskopia?"
    When I press Enter, Enter
    Then I see "Kopian är hel och kan återställas"
    When I press Enter
    Then I see "Registret är återställt."
    When I press Enter
    And the desk is there again
    And I search for "196101182803"
    Then I see "Anna Lindqvist"
    And the register is sound

  Scenario: A key file that is gone is put back, and no answer is lost
    Given a backup was made
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And the key file is gone
    When the desk is started
    Then I see "Nyckelfilen som hör till registret finns inte."
    When I press Alt+K
    And the desk is there again
    And I search for "196101182803"
    Then I see "Anna Lindqvist"
    And the register is sound

  Scenario: A register of the first version is brought to this one after a backup, and it is said
    Given a register of the first version
    When the desk is started
    And the desk is there again
    Then I see "Registret är uppgraderat till den här versionen av programmet."
    And there is 1 backup
    And the register is sound

  Scenario: A full disk at the last key keeps every answer, and says what to do
    When I search for "196101182803"
    And I press Enter
    And I write "Anna"
    And I press Tab
    And I write "Lindqvist"
    And I press Enter, Alt+A, Enter, J, Enter
    And I write "0701740605"
    And I press Tab, Space, 1, Enter
    And the disk is full
    And I press Enter
    Then I see "Disken är full, så svaret är inte sparat."
    And I see "Det du skrev är kvar här"
    When the disk has room again
    And I press Enter
    Then I see "Anna får påminnelser på sms."
    And the register is sound
