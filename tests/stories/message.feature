Feature: The unit's own message

  Scenario: A text is written, confirmed by an act of its own, and told to patients from then on
    Given a desk
    When I press the key of message
    Then I see "Version 1 används."
    When I write the text "Hej {förnamn}. Din tid är {datum} kl. {tid} hos {plats}."
    And I press Ctrl+Enter
    Then I see "Är det här texten som TakeCare skickar?"
    When I press Space, Enter
    Then I see "Version 2 används. Bekräftad av Maria Lund"
    And the unit sends "Hej {given_name}. Din tid är {date} kl. {time} hos {place}."

  Scenario: Nothing is confirmed before somebody has said that it is what is sent
    Given a desk
    When I press the key of message
    And I write the text "Hej {förnamn}. Din tid är {datum} kl. {tid}."
    And I press Ctrl+Enter, Enter
    Then I see "Bekräfta att det är den här texten som skickas."
    And the unit still sends version 1

  Scenario: A text with an error cannot be confirmed
    Given a desk
    When I press the key of message
    And I write the text "Hej {förnamn}. Ditt blodprov tas {datum} kl. {tid}."
    And I press Ctrl+Enter
    Then I see "”blodprov” är en undersökning"
    And the unit still sends version 1

  Scenario: What was found is mended by key, and a fix can be undone
    Given a desk
    When I press the key of message
    And I write the text "Hej {förnamn}. Tid {datum} kl. {tid} – välkommen. Svara på detta sms."
    Then I see "Tecknet – gör sms:et dyrare"
    And I see "Patienten kan inte svara på sms:et"
    When I press Alt+1
    Then the text is "Hej {förnamn}. Tid {datum} kl. {tid} - välkommen. Svara på detta sms."
    When I press Alt+1
    Then the text is "Hej {förnamn}. Tid {datum} kl. {tid} - välkommen."
    When I press Ctrl+Z
    Then the text is "Hej {förnamn}. Tid {datum} kl. {tid} - välkommen. Svara på detta sms."

  Scenario: The phone follows every key
    Given a desk
    When I press the key of message
    And I write the text "Hej {förnamn}, kl. {tid}"
    Then the phone says "Hej Anna, kl. 09.30"
    When I write "!"
    Then the phone says "Hej Anna, kl. 09.30!"

  Scenario: A sender that gives the care away is mended by key
    Given a desk
    When I press the key of message
    And I write the sender "Hudmott"
    Then I see "”Hudmott” visar vilken vård det gäller"
    When I press Alt+1
    Then the sender is "Ekhaga"

  Scenario: A name that reveals stands when the manager has said why
    Given a desk whose unit is called "Hudmottagningen Ekhaga" and shows its provider
    When I press the key of message
    And I choose the unit's name for the text
    Then I see "Får enhetens namn stå i sms:et?"
    When I press Ctrl+Enter
    Then I see "”Hudmottagningen” visar vilken vård det gäller"
    When I write "Patienterna känner bara till det namnet." in "Varför det får stå"
    And I press Alt+B
    Then I see "Får stå i sms:et: Patienterna känner bara till det namnet."
    And I see "Beslutat av Maria Lund"
    When I press Ctrl+Enter, Space, Enter
    Then the unit sends a text that names "Hudmottagningen Ekhaga"

  Scenario: A diagnosis in a name is for nobody to decide
    Given a desk whose unit is called "Diabetesmottagningen Ekhaga" and shows its provider
    When I press the key of message
    And I choose the unit's name for the text
    Then I do not see "Får enhetens namn stå i sms:et?"
    When I press Ctrl+Enter
    Then the unit still sends version 1

  Scenario: What was written is kept when one goes elsewhere
    Given a desk
    When I press the key of message
    And I write the text "Hej {förnamn}. Inte färdig"
    And I press Ctrl+1, the key of message
    Then the text is "Hej {förnamn}. Inte färdig"
    When the power is cut and the program is started again
    And I press the key of message
    Then the text is "Hej {förnamn}. Inte färdig"
    And I see "Version 2 är ett utkast. Version 1 används så länge."

  Scenario: A text takes over on its day, and the earlier ones can be read
    Given a desk
    When I press the key of message
    And I write the text "Hej {förnamn}. Ny text {datum} kl. {tid}."
    And I press Ctrl+Enter
    And I say that it is sent from "2026-12-01"
    And I press Enter
    Then I see "Version 2 tar över den 1 dec 2026."
    And the unit still sends version 1
    When 11 days pass
    Then the unit sends "Hej {given_name}. Ny text {date} kl. {time}."
    When the desk is opened anew
    And I press the key of message, Alt+T
    Then I see "Används"
    And I see "Tidigare"
    When I press Tab, Tab, Enter
    Then I see "Behöver du ändra? Ring {telefon}."

  Scenario: Who has been told less comes up to be asked again
    Given a desk whose message shows no place
    And Anna Lindqvist, 196101182803, said yes and was told no place
    When I press the key of message
    And I choose the unit's name for the text
    And I press Ctrl+Enter
    Then I see "1 patient har fått veta mindre än texten visar"
    When I press Space, Enter
    Then the card of "Anna Lindqvist" says to ask again because "told_less"

  Scenario: The texts a region has fixed are read, not changed
    Given a desk with the profile "vgr"
    And the unit's "send_days_before" is "2"
    When I press the key of message
    Then I see "Ett besök ställs in"
    And I see "är inställd. Vi ringer dig om en ny tid."

  Scenario: A receptionist does not come to the unit's text
    Given a desk
    And the user is a receptionist
    When I press the key of message
    Then I do not see "Avsändare"
    And I do not see "Infoga fält"
    And no use case of the text is open to the user
