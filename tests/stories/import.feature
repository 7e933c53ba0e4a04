Feature: Visits are read in from another system's files

  Scenario: A file with bad rows: what is right goes in, the rest is told row by row
    Given a desk with the profile "vas"
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And a file of bookings
      | Boknings-id;Personnummer;Namn;Datum;Tid;Besökstyp;Läkare    |
      | b1;19610118-2803;Lindqvist, Anna;2026-11-20;08.15;Besök;Ek  |
      | b2;19500907-2554;Berg, Lars;2026-11-20;08.30;Telefon;Ek     |
      | b3;19610118-2803;Lindqvist, Anna;2026-13-20;08.45;Besök;Ek  |
      | b4;19610118-2803;Lindqvist, Anna;2026-11-21;25.45;Besök;Ek  |
      | b1;19610118-2803;Lindqvist, Anna;2026-11-21;09.00;Besök;Ek  |
      | b5;19610118-2803;Lindqvist, Anna;2026-11-21;09.00;Besök;=1+ |
      | b6;19810615-2393;Said, Omar;2026-11-20;10.00;Video;Ek       |
    When I press the key of visits, Alt+L
    And I press Enter
    Then I see "19610118-2803 · 19500907-2554"
    When I press Enter
    And the file has been read
    Then I see "2 nya besök · 5 tas inte in · 1 ny patient"
    And I see "Rad 3, Personnumret stämmer inte., Kolumnen ”Personnummer”"
    And I see "Rad 4, Dagen går inte att läsa., Kolumnen ”Datum”"
    And I see "Rad 5, Tiden går inte att läsa., Kolumnen ”Tid”"
    And there are 0 visits
    When I press Enter
    And the file has been read
    Then I see "Besöken är inlästa, men inte alla"
    And there are 2 visits
    When I save the rows that were not taken
    Then the saved rows are "3, 4, 5, 6, 7"
    When I press Enter
    Then I see "2 besök"
    And I see "Omar Said"
    And the register is sound

  Scenario: The same file twice changes nothing, and a changed row changes its visit
    Given a desk with the profile "vas"
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And a file of bookings
      | Id;Pnr;Namn;Start                                |
      | b1;196101182803;Lindqvist, Anna;2026-11-20 08:15 |
    When the file is read in
    And the file is tried again
    Then I see "Ingen rad i filen ändrar något."
    Given a file of bookings
      | Id;Pnr;Namn;Start                                |
      | b1;196101182803;Lindqvist, Anna;2026-11-20 09:30 |
    When the file is tried again
    Then I see "1 ändrat"
    And I see "fredag 20 november 2026 kl. 08.15, nu fredag 20 november 2026 kl. 09.30"

  Scenario: What the columns hold is put right by keys, and remembered
    Given a desk
    And a file of bookings
      | Vem;När                         |
      | 196101182803;2026-11-20 08:15   |
    When I press the key of visits, Alt+L, Enter
    And I press Enter
    Then I see "Välj kolumnen för: personnummer."
    When I choose the column "Vem" for "Personnummer"
    And I choose the column "När" for "Dag och tid tillsammans"
    And I press Enter
    And the file has been read
    Then I see "Patienten finns inte i registret, och namnet saknas."
    When I press Esc, Esc, Alt+L, Enter
    Then the column of "Personnummer" is "Vem"

  Scenario: A file that is no list of bookings gives a clear error, and nothing is read in
    Given a desk
    And a file of the bytes "00ff00ff00ff"
    When I press the key of visits, Alt+L, Enter
    Then an error says what is wrong with the file
    And there are 0 visits

  Scenario: A FHIR bundle needs no columns
    Given a desk with the profile "vas"
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And a bundle with a visit of 196101182803 at "2026-11-20T08:15:00+01:00"
    When I press the key of visits, Alt+L, Enter
    And the file has been read
    Then I see "1 nytt besök"
    When I press Enter
    And the file has been read
    Then there are 1 visits
