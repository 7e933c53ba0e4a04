Feature: A registration for everybody

  # A child of sixteen

  Scenario: A sixteen-year-old says yes and lets a guardian get the messages too
    Given a desk with the profile "vgr"
    And today is 2028-11-20
    When I register "Elsa Nyström", 201203012388
    Then I see "Läs upp för Elsa"
    When I press Alt+A, Enter, J, 1, Alt+V
    And I write "Karin"
    And I press Tab
    And I write "Nyström"
    And I press Tab, 3, 4
    Then I see "Elsa bestämmer. Elsa och Karin får sms:et."
    And I see "Fråga igen vid varje besök, senast till och med 1 mars 2030."
    When I press Enter
    And I write "0701740605"
    And I press Tab, Space, 1, Tab, Tab
    And I write "0701740606"
    And I press Tab, Space, Enter
    Then I see "Stämmer allt?"
    When I save the answer
    Then I see "Sparat. Elsa och Karin får sms."
    And it took at most 30 keystrokes
    And "Elsa Nyström" has said yes to "patient 0701740605, guardian 0701740606"

  Scenario: A guardian who was told nothing is left out, and it says why
    Given a desk with the profile "vgr"
    And today is 2028-11-20
    And Elsa Nyström, 201203012388, is a patient
    When I begin a registration for "Elsa Nyström"
    And I press Alt+A, Enter, J, 1, Alt+V
    And I write "Karin"
    And I press Tab, Tab, 4
    Then I see "Karin är inte informerad än, och får därför inget sms."
    And I see "Elsa bestämmer. Elsa får sms:et."
    When I press 3
    Then I see "Elsa bestämmer. Elsa och Karin får sms:et."
    When I press 4
    Then I see "Elsa har inte godkänt att Karin får sms."
    When I press Alt+T
    Then I do not see "Karin"

  Scenario: The check page names who gets no message, and comes back from a change
    Given a desk with the profile "vgr"
    And today is 2028-11-20
    And Elsa Nyström, 201203012388, is a patient
    When I begin a registration for "Elsa Nyström"
    And I press Alt+A, Enter, J, 1, Alt+V
    And I write "Karin"
    And I press Enter
    And I write "0701740605"
    And I press Tab, Space, 1, Enter
    Then I see "Får inget sms"
    And I see "Sköter sina besök själv. Bedömt av Maria Lund"
    When I press Alt+4
    Then I see "Passar sms för Elsa?"
    When I press 2, Enter
    Then I see "Har själv bett om sms. Bedömt av Maria Lund"

  Scenario: A known guardian is there with one key
    Given a desk with the profile "vgr"
    And today is 2028-11-20
    And Elsa Nyström, 201203012388, is a patient
    And "Karin Nyström", 0701740606, is the guardian of "Elsa Nyström"
    When I begin a registration for "Elsa Nyström"
    And I press Alt+A, Enter, J, 1
    Then I see "Vårdnadshavare, känd sedan tidigare"
    When I press 3, 4
    Then I see "Elsa bestämmer. Elsa och Karin får sms:et."

  # Younger children

  Scenario: The words are read to a guardian about the child
    Given a desk with the profile "vgr"
    And today is 2022-11-20
    And Elsa Nyström, 201203012388, is a patient
    When I begin a registration for "Elsa Nyström"
    Then I see "Läs upp för vårdnadshavaren"
    When I press Alt+A, Enter
    And I write "Karin"
    And I press Enter
    Then I see "Två saker att rätta"
    When I press Alt+1, J, 1
    Then I see "Karin bestämmer. Karin får sms:et."
    And I see "Elsa är 10 år. Till 13 år bestämmer en vårdnadshavare."
    And I see "Det gäller till och med 28 februari 2025."

  Scenario: A guardian's no is saved as theirs
    Given a desk with the profile "vas"
    And Elsa Nyström, 201203012388, is a patient
    When I begin a registration for "Elsa Nyström"
    And I press Alt+A, Enter
    And I write "Karin"
    And I press Tab, Tab, N, Enter
    Then I see "Karin, vårdnadshavare, sa nej"
    When I save the answer
    Then I see "Sparat. Karin vill inte ha sms."
    And the card of "Elsa Nyström" holds "no"

  Scenario: A child who is not mature has a guardian decide
    Given a desk
    And Elsa Nyström, 201203012388, is a patient
    When I begin a registration for "Elsa Nyström"
    Then I see "Läs upp för Elsa"
    When I press 2
    Then I see "Läs upp för vårdnadshavaren"
    When I press Alt+A, Enter
    Then I see "Kan Elsa själv ta ställning?"
    When I press 2, 3
    And I write "Karin" in "Förnamn"
    And I press Tab, Tab, J, 5
    Then I see "Karin bestämmer. Karin får sms:et."
    And I see "Elsa är 14 år och bedöms inte mogen nog."

  # Adults with help

  Scenario: A god man decides nothing, but gets the message until his mandate ends
    Given a desk
    And Anna Lindqvist, 196101182803, is a patient
    When I begin a registration for "Anna Lindqvist"
    And I press Alt+A, Enter, J, Alt+G
    And I write "Per"
    And I press Tab, Tab, 1
    And I write "31 mars 2027" in "Uppdragets sista dag"
    And I press Tab, 2
    Then I see "Anna bestämmer. Anna och Per får sms:et."
    And I see "senast till och med 31 mars 2027"

  Scenario: A last day that nobody can read is asked for again
    Given a desk
    And Anna Lindqvist, 196101182803, is a patient
    When I begin a registration for "Anna Lindqvist"
    And I press Alt+A, Enter, J, Alt+G
    And I write "Per"
    And I press Tab, Tab, 1
    And I write "nästa vår" in "Uppdragets sista dag"
    And I press Enter
    Then I see "Skriv sista dagen som 2027-03-31, eller lämna tomt."

  Scenario: A god man is told instead of a patient who cannot take a stand
    Given a desk
    And Anna Lindqvist, 196101182803, is a patient
    When I begin a registration for "Anna Lindqvist"
    And I press Alt+B, 3
    Then I see "Läs upp för god mannen"
    When I press Alt+A, Enter
    And I write "Per"
    And I press Tab, Tab, 1, 2, J
    Then I see "Enheten bestämmer. Per får sms:et."
    And I see "Anna kan inte ta ställning, och det har ni bedömt."

  Scenario: A patient with nobody cannot be registered with a yes
    Given a desk
    And Anna Lindqvist, 196101182803, is a patient
    When I begin a registration for "Anna Lindqvist"
    And I press Alt+A, Enter, K
    Then I see "ingen god man eller förvaltare får bestämma"
    When I press Enter
    Then I see "Lägg till en god man eller förvaltare"
    And the focus is on "En sak att rätta"

  # Protected identity, reserve numbers, unknown birth dates

  Scenario: Where the unit forbids it a protected patient is told nothing, and a no can be saved
    Given a desk
    And Anna Lindqvist, 196101182803, is a patient with protected identity
    When I open the card of "Anna Lindqvist"
    And I write "Registrerar svar"
    And I press Enter, Enter
    Then I see "Enheten skickar då inga sms, så registrera inget nummer."
    And I do not see "Alla sagda"
    When I press Enter
    Then I see "En sak att rätta"
    When I press Alt+N
    And I save the answer
    Then I see "Sparat. Anna vill inte ha sms."

  Scenario: An identity number with an impossible date has its birth date asked for
    Given a desk with the profile "vgr"
    When I register "Omar Said", 193002902397
    Then I see "Fråga efter födelsedatumet"
    When I write "1962-04-05" in "Födelsedatum"
    And I press Enter
    Then I see "Läs upp för Omar"

  Scenario: What was asked about the birth date is kept
    Given a desk with the profile "vgr"
    And the birth date of "Omar Said", 193002902397, is not known
    When I begin a registration for "Omar Said"
    Then the focus is on "Födelsedatum"
    When I write "1962-04-05"
    And I press Enter
    And I say yes with 0701740605
    And I save the answer
    Then the register knows that "Omar Said" was born 1962-04-05

  Scenario: A reserve number that fits no rule is kept with a reason
    Given a desk
    When I register "Anna Lindqvist", 19810829M072
    Then I see "Varför numret används ändå"
    When I write "Står på armbandet" in "Varför numret används ändå"
    And I write "1981-08-29" in "Födelsedatum"
    And I press Enter
    Then I see "Läs upp för Anna"

  Scenario: A reception's own ages decide who decides
    Given a desk with the profile "vas"
    And the reception "Vuxenmottagningen" counts children until 15
    And today is 2028-11-20
    And Elsa Nyström, 201203012388, is a patient
    When I begin a registration for "Elsa Nyström"
    Then I see "På vilken mottagning?"
    When I choose "Vuxenmottagningen"
    And I press Ctrl+Enter
    Then I see "Läs upp för Elsa"
    And I do not see "Vem lyssnar?"

  # How it was told

  Scenario: What is handed over in writing is kept as such
    Given a desk with the profile "vgr"
    And Anna Lindqvist, 196101182803, is a patient
    When I begin a registration for "Anna Lindqvist"
    And I press Alt+P, Enter
    And I say yes with 0701740605
    Then I see "Skriftligt på svenska, version 2"
    When I save the answer
    Then the answer of "Anna Lindqvist" was told in writing in "sv"

  Scenario: Other words in another language are told anew
    Given a desk with the profile "vgr"
    And Anna Lindqvist, 196101182803, is a patient
    When I begin a registration for "Anna Lindqvist"
    And I press Alt+A, Alt+S
    Then I see "0 av 5 sagda"
    And I see "Would you like reminders by text message?"
    When I press Space
    Then I see "1 av 5 sagda"

  # Numbers

  Scenario: A number that nobody needs may be left out
    Given a desk with the profile "vas"
    And Elsa Nyström, 201203012388, is a patient
    When I begin a registration for "Elsa Nyström"
    And I press Alt+A, Enter
    And I write "Karin"
    And I press Tab, Tab, J, Enter
    Then I see "Kan lämnas tomt. Då får Elsa inget sms."
    When I press Enter
    Then I see "Skriv minst ett mobilnummer."
    When I write "0701740606" in "Mobilnummer till Karin, vårdnadshavare"
    And I choose "Karin bekräftar numret"
    And I press Enter
    Then I see "Karin, vårdnadshavare, 070-174 06 06"

  Scenario: It says who else has a guardian's number
    Given a desk with the profile "vas"
    And Anna Lindqvist, 196101182803, said yes to 0701740606
    And Elsa Nyström, 201203012388, is a patient
    When I begin a registration for "Elsa Nyström"
    And I press Alt+A, Enter
    And I write "Karin"
    And I press Tab, Tab, J, Enter
    And I write "0701740606" in "Mobilnummer till Karin, vårdnadshavare"
    Then I see "Anna Lindqvist har samma nummer"

  Scenario: Each number is copied with a key of its own
    Given a desk with the profile "vgr"
    And today is 2028-11-20
    And Elsa Nyström, 201203012388, is a patient
    And "Karin Nyström", 0701740606, is the guardian of "Elsa Nyström"
    When I begin a registration for "Elsa Nyström"
    And I press Alt+A, Enter, J, 1, 3, 4, Enter
    And I write "0701740605" in "Mobilnummer till Elsa"
    And I press Tab, Space, 1
    And I choose "Karin bekräftar numret"
    And I press Enter
    And I save the answer
    And I press Alt+L
    Then the clipboard holds "0701740606"
    When I press Alt+K
    Then the clipboard holds "0701740605"

  # The unit's text

  Scenario: A dear text is told, and a manager goes to change it with one key
    Given a desk
    And the unit's "template" is "Hej {given_name}! Du har en tid på {place} {date} kl. {time}. Behöver du ändra eller avboka? Ring oss på {phone} senast dagen före. Det går inte att svara på det här meddelandet."
    And Anna Lindqvist, 196101182803, is a patient
    When I begin a registration for "Anna Lindqvist"
    And I press Alt+A, Enter
    And I say yes with 0701740605
    Then I see "2 delar"
    And I see "högst 80 öre"
    When I press Alt+E
    Then I see "Visa del 2"
    When I press F6
    Then I see "Stämmer allt?"

  # Somebody known, typed in the first step

  Scenario: A number typed in the first step is somebody's whom the register knows
    Given a desk with the profile "vgr"
    And Anna Lindqvist, 196101182803, said yes to 0701740605
    When I press Ctrl+N
    And I write "196101182803"
    And I press Tab
    And I write "Ana"
    And I press Tab
    And I write "Lind"
    And I press Enter
    Then I see "Numret finns redan i registret"
    And I see "Läs upp för Anna"
    When I press Alt+A, Enter, J, Enter
    Then I see "Läs upp numret för Anna"

