Feature: Visits are cancelled and moved, told by a fixed sms where consent stands

  Background:
    Given a desk with the profile "vgr"
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    And "Anna Lindqvist" is expected at "13.00"

  Scenario: Whoever said yes is told through the gateway
    Given the unit reaches its gateway
    When I press the key of visits
    And I press Alt+S
    Then I see "Anna får sms:et"
    And I see "Din planerade tid fredag 20 november kl. 13.00 är inställd."
    When I press Enter
    Then I see "Besöket är inställt."
    And I see "Lämnat till slussen"
    And the gateway got 1 mail, to "0701740605@sms.vgregion.se"
    And the mail says "Din planerade tid fredag 20 november kl. 13.00 är inställd. Vi ringer dig om en ny tid."

  Scenario: A moved visit tells the new time
    Given the unit reaches its gateway
    When I press the key of visits
    And I press Alt+S, 2
    And I write "2026-11-27"
    And I press Tab
    And I write "10.15"
    Then I see "Din planerade tid är flyttad till fredag 27 november kl. 10.15."
    When I press Enter
    Then I see "Besöket är flyttat."
    And the gateway got 1 mail, to "0701740605@sms.vgregion.se"

  Scenario: Without a yes the visit is cancelled, and the desk phones
    Given the unit reaches its gateway
    And Lars Berg, 195009072553, said no
    And "Lars Berg" is expected at "12.00"
    When I press the key of visits
    And I press Alt+S
    Then I see "Inget sms kan skickas"
    And I see "Lars har inte sagt ja till sms."
    When I press Enter
    Then I see "Ring Lars och berätta."
    And the gateway got no mail

  Scenario: A gateway that is busy, and once more by a key
    Given the unit reaches its gateway
    And the gateway answers "451 later" to the number
    When I press the key of visits
    And I press Alt+S, Enter
    Then I see "Inte skickat"
    And I see "slussen är upptagen"
    And the count of plan is 1
    When the gateway is well again
    And I press Enter
    Then I see "Lämnat till slussen"
    And the gateway got 1 mail, to "0701740605@sms.vgregion.se"
    And the count of plan is gone

  Scenario: A message that could not be sent is found from the plan
    Given the unit reaches its gateway
    And the gateway answers "451 later" to the number
    When I open the card of "Anna Lindqvist"
    And I press Alt+S, Enter, the key of plan
    Then I see "1 inte skickat"
    When I press Alt+S
    Then I see "slussen är upptagen"
    When 1 days pass
    And I press the key of home
    Then the count of plan is gone

  Scenario: A line that breaks after the mail is never sent again by itself
    Given the unit reaches its gateway
    And the gateway breaks the line after the mail
    When I press the key of visits
    And I press Alt+S, Enter
    Then I see "Kan ha skickats"
    And I see "Det kan komma två gånger."
    And the gateway got 1 mail, to "0701740605@sms.vgregion.se"

  Scenario: A withdrawal in between stops it
    Given the unit reaches its gateway
    And the gateway answers "451 later" to the number
    When I press the key of visits
    And I press Alt+S, Enter
    And the gateway is well again
    And a colleague takes back the yes of "Anna Lindqvist"
    And I press Enter
    Then I see "Stoppat: samtycket är återtaget"
    And the gateway got no mail

  Scenario: Without a gateway it becomes a mail draft
    When I press the key of visits
    And I press Alt+S
    Then I see "Enheten har ingen sms-sluss"
    When I press Enter
    Then I see "Sparat som utkast"
    And a draft was saved to "0701740605@sms.vgregion.se"

  Scenario: Somebody with protected identity is phoned
    Given the unit reaches its gateway
    And "Anna Lindqvist" gets a protected identity
    When I press the key of visits
    And I press Alt+S
    Then I see "Ett sms kan avslöja var en person med skyddade uppgifter finns."
    And I do not see "Anna"

  Scenario: Where the region sends no such sms the patient is phoned
    Given the record system is now "vas"
    When I press the key of visits
    And I press Alt+S
    Then I see "skickar inga sms om inställda eller flyttade besök"
    When I press Enter
    Then I see "Ring Anna och berätta."

  Scenario: The manager sets the gateway up and tries it without sending
    Given a gateway that nobody has set up
    When I press the key of visits
    And I press Alt+S, Alt+S, Alt+G
    And I write the gateway's settings
    And I press Alt+P
    Then I see "Anslutningen fungerar."
    When I press Enter
    Then I see "Slussen är sparad."
    And the gateway got no mail

  Scenario: From the card of whoever phones, and back to it
    Given the unit reaches its gateway
    When I open the card of "Anna Lindqvist"
    Then I see "Kommande besök"
    And I see "Fredag 20 november kl. 13.00"
    When I press Alt+S
    Then I see "Anna får sms:et"
    When I press Esc
    Then I see "Ja till sms."
    When I press Alt+S, Enter
    Then I see "Besöket är inställt."
    And the gateway got 1 mail, to "0701740605@sms.vgregion.se"
    When I press Esc
    Then I see "Ja till sms."
    And I do not see "Kommande besök"

  Scenario: One of several visits is chosen on the card and moved
    Given the unit reaches its gateway
    And "Anna Lindqvist" is expected at "14.30"
    When I open the card of "Anna Lindqvist"
    Then I see "1 besök till"
    When I press Alt+S
    Then I see "Vilket besök?"
    When I press 2, Enter, 2
    And I write "2026-11-27"
    And I press Tab
    And I write "10.15"
    And I press Enter
    Then I see "Besöket är flyttat."
    And the gateway got 1 mail, to "0701740605@sms.vgregion.se"
    When I press Esc, Alt+S
    Then I see "Fredag 20 november kl. 13.00"
    And I see "Fredag 27 november kl. 10.15"
    And I do not see "14.30"

  Scenario: Somebody with protected identity is told from a card opened with a reason
    Given the unit reaches a gateway whose address names no place
    And "Anna Lindqvist" gets a protected identity
    When I open the card of "Anna Lindqvist"
    Then I do not see "Kommande besök"
    When I write "Anna ringer och blir sjuk"
    And I press Enter, Alt+S
    Then I see "Anna får sms:et"
    And I see "Ditt vårdbesök fredag 20 november kl. 13.00 är inställt."
    When I press Enter
    Then I see "Besöket är inställt."
    And I do not see "Anna"
    And the gateway got 1 mail, to "0701740605@sms.vgregion.se"
    And the access log says that "Maria Lund" made it because of "Anna ringer och blir sjuk"

  Scenario: Neither is told from there by an address that names a place
    Given the unit reaches its gateway
    And "Anna Lindqvist" gets a protected identity
    When I open the card of "Anna Lindqvist"
    And I write "Anna ringer och blir sjuk"
    And I press Enter, Alt+S
    Then I see "Ett sms kan avslöja var en person med skyddade uppgifter finns."
    When I press Enter
    Then I see "Ring Anna och berätta."
    And I do not see "Kommande besök"
    And the gateway got no mail
