Feature: Units, receptions and languages

  Scenario: A manager changes the unit's settings, and the phone follows
    Given a desk
    When I press the key of settings, Alt+E
    And I write over "Enhetens namn" with "Ekhaga hälsocentral"
    Then the phone shows "Ekhaga hälsocentral"
    When I write over "Telefon" with "08-465 004 11"
    And I press Enter
    Then the unit's settings hold name "Ekhaga hälsocentral" and phone "08-465 004 11"
    And I see "Ekhaga hälsocentral"

  Scenario: What is wrong stands at its field and in the summary, and nothing is lost
    Given a desk
    When I press the key of settings, Alt+E
    And I write over "Telefon" with "ring oss"
    And I write over "Minderårig till (ålder)" with "12"
    And I press Enter
    Then I see "Två saker att rätta"
    And I see "Det här är inget telefonnummer."
    And I see "Åldern för eget nummer får vara högst 12"
    And the field "Telefon" holds "ring oss"

  Scenario: Ages are set for each reception
    Given a desk with the profile "vas"
    When I press the key of settings, Alt+E, Alt+L
    And I write "Barnmottagningen" in "Mottagning 1: Mottagning"
    And I write "15" in "Mottagning 1: Minderårig till (ålder)"
    And I press Alt+L
    And I write "Mottagning B" in "Mottagning 2: Mottagning"
    And I choose "Mottagning 2: Skickar sms"
    And I press Enter
    Then the receptions are "Barnmottagningen until 15 on, Mottagning B until None off"

  Scenario: Two receptions do not have one name
    Given a desk with the profile "vas"
    When I press the key of settings, Alt+E, Alt+L
    And I write "Mottagning A" in "Mottagning 1: Mottagning"
    And I press Alt+L
    And I write "mottagning a" in "Mottagning 2: Mottagning"
    And I press Enter
    Then I see "En annan mottagning heter redan så."

  Scenario: A name that reveals is kept with the reason for it
    Given a desk
    When I press the key of settings, Alt+E
    And I write over "Enhetens namn" with "Hudmottagningen Ekhaga"
    And I press Enter
    Then I see "Skriv varför namnet får stå i sms:et."
    When I write "Det står på dörren." in "Varför namnet får stå i sms:et"
    And I press Enter
    Then the unit's name is decided for "Det står på dörren."

  Scenario: A manager changes how long visits are kept
    Given a desk
    When I press the key of settings, Alt+T
    Then I see "5 år"
    And I see "Minst 93, så att"
    When I write over "Besök, i dagar efter besöket" with "30"
    And I press Enter
    Then I see "Så kort tid får besök inte sparas. Välj minst 93 dagar."
    When I write over "Besök, i dagar efter besöket" with "ett år"
    And I press Enter
    Then I see "Skriv antalet dagar med siffror."
    When I write over "Besök, i dagar efter besöket" with "400"
    And I press Enter
    Then I see "Tiden är sparad."
    When I press Esc, Alt+T
    Then the field "Besök, i dagar efter besöket" holds "400"
    And the register is sound

  Scenario: The profile's rules are read with their source
    Given a desk with the profile "vas"
    When I press the key of settings, Alt+E
    Then I see "Det här bestämmer profilen"
    And I see "1 dag före besöket"
    And I see "VAS användarhandbok"

  Scenario: A translation nobody has reviewed is off until a manager turns it on
    Given a desk
    When I press the key of settings, Alt+E
    Then I see "Ingen yrkeskunnig har granskat översättningen."
    And the languages that are on are "sv, en"
    When I choose "Lätt svenska"
    Then I see "Inte granskad. Påslagen av Maria Lund den 20 november 2026."
    And the languages that are on are "sv, en, sv-x-easy"
    When I press Ctrl+1
    Then the desk can tell in "sv-x-easy"

  Scenario: One more unit begins with the strictest policy and a text of its own
    Given a desk
    When I press the key of settings, Alt+B, Alt+N
    And I choose the profile "vgr"
    And I press Enter
    And I write "Björkbackens vårdcentral" in "Enhetens namn"
    And I write "Västra Götalandsregionen" in "Vårdgivare"
    And I choose "Inget namn"
    And I write "031-300 06 00" in "Telefon"
    And I write "3" in "Dagar före besöket"
    And I press Enter
    Then I see "Vad står i sms:et?"
    When I press Ctrl+Enter
    Then I work at "Björkbackens vårdcentral"
    And that unit forbids messages with a protected identity
    And its text is not confirmed

  Scenario: A user with two units changes by key
    Given a desk
    And a second unit called "Granliden"
    When I press the key of settings, Alt+B
    And I press Down, Enter
    Then I work at "Granliden"
    When I press the key of settings, Alt+B, Up, Enter
    Then I work at "Ekhaga vårdcentral"

  Scenario: A receptionist reads the settings and changes nothing
    Given a desk
    And the user is a receptionist
    When I press the key of message
    Then I see "Textstorlek"
    And I do not see "Enhetens inställningar"
    When I press Alt+E
    Then I do not see "Kort namn"
    And no use case of the unit is open to the user

  Scenario: From the keys one comes to the other units
    Given a desk
    And a second unit called "Granliden"
    When I press F1, Alt+B
    Then I see "Vid vilken enhet arbetar du nu?"
    When I press 2, Enter
    Then I work at "Granliden"
