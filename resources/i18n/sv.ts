<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Window</name>
    <message>
        <source>'s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>1 answer left</source>
        <translation>1 svar kvar</translation>
    </message>
    <message>
        <source>1 changed</source>
        <translation>1 ändrat</translation>
    </message>
    <message>
        <source>1 comes today</source>
        <translation>1 kommer idag</translation>
    </message>
    <message>
        <source>1 day before the visit</source>
        <translation>1 dag före besöket</translation>
    </message>
    <message>
        <source>1 left</source>
        <translation>1 kvar</translation>
    </message>
    <message>
        <source>1 line of another unit is left out</source>
        <translation>1 rad från en annan enhet är inte med</translation>
    </message>
    <message>
        <source>1 more visit</source>
        <translation>1 besök till</translation>
    </message>
    <message>
        <source>1 new patient</source>
        <translation>1 ny patient</translation>
    </message>
    <message>
        <source>1 new visit</source>
        <translation>1 nytt besök</translation>
    </message>
    <message>
        <source>1 not sent</source>
        <translation>1 inte skickat</translation>
    </message>
    <message>
        <source>1 paper</source>
        <translation>1 papper</translation>
    </message>
    <message>
        <source>1 part</source>
        <translation>1 del</translation>
    </message>
    <message>
        <source>1 patient has been told less than this text shows, and comes up as Ask again.</source>
        <translation>1 patient har fått veta mindre än texten visar, och kommer upp som Fråga igen.</translation>
    </message>
    <message>
        <source>1 patient shown</source>
        <translation>1 patient visades</translation>
    </message>
    <message>
        <source>1 point left</source>
        <translation>1 punkt kvar</translation>
    </message>
    <message>
        <source>1 sms</source>
        <translation>1 sms</translation>
    </message>
    <message>
        <source>1 sms goes into the file</source>
        <translation>1 sms kommer med i filen</translation>
    </message>
    <message>
        <source>1 sms in a file may not go any longer</source>
        <translation>1 sms i en fil får inte gå längre</translation>
    </message>
    <message>
        <source>1 sms of an earlier file is stopped.</source>
        <translation>1 sms i en tidigare fil stoppas.</translation>
    </message>
    <message>
        <source>1 taken back</source>
        <translation>1 återtaget</translation>
    </message>
    <message>
        <source>1 thing left</source>
        <translation>1 sak kvar</translation>
    </message>
    <message>
        <source>1 thing to put right</source>
        <translation>1 sak att rätta</translation>
    </message>
    <message>
        <source>1 to 11 of a–z, digits and spaces.</source>
        <translation>1 till 11 av a–z, siffror och mellanslag.</translation>
    </message>
    <message>
        <source>1 unchanged</source>
        <translation>1 oförändrat</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>1 enhet</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>1 besök</translation>
    </message>
    <message>
        <source>1177</source>
        <translation>1177</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dagar</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dagar</translation>
    </message>
    <message>
        <source>A backup is a folder with the whole register, as encrypted as the register itself. One is made each day when the program runs, opened and looked through.</source>
        <translation>En säkerhetskopia är en mapp med hela registret, lika krypterad som registret självt. En görs varje dag när programmet är igång, och den öppnas och gås igenom.</translation>
    </message>
    <message>
        <source>A blanket to sign was printed, {language}.</source>
        <translation>En blankett att skriva under skrevs ut, {language}.</translation>
    </message>
    <message>
        <source>A day like 2026-12-01. Today if the system sends it already.</source>
        <translation>En dag som 2026-12-01. I dag, om systemet redan skickar texten.</translation>
    </message>
    <message>
        <source>A disk of its own survives the computer.</source>
        <translation>En egen disk överlever datorn.</translation>
    </message>
    <message>
        <source>A file of your own is used.</source>
        <translation>En egen fil används.</translation>
    </message>
    <message>
        <source>A guardian</source>
        <translation>En vårdnadshavare</translation>
    </message>
    <message>
        <source>A guardian gets the messages too.</source>
        <translation>En vårdnadshavare får också sms:et.</translation>
    </message>
    <message>
        <source>A guardian gets the sms</source>
        <translation>Vårdnadshavare får sms:et</translation>
    </message>
    <message>
        <source>A guardian gets them in this single case</source>
        <translation>En vårdnadshavare får sms:et i det här fallet</translation>
    </message>
    <message>
        <source>A guardian looks after the visits</source>
        <translation>En vårdnadshavare sköter besöken</translation>
    </message>
    <message>
        <source>A minor with a reserve number gets no messages.</source>
        <translation>En minderårig med reservnummer får inga sms.</translation>
    </message>
    <message>
        <source>A name can have at most 100 characters.</source>
        <translation>Ett namn kan ha högst 100 tecken.</translation>
    </message>
    <message>
        <source>A new draft is begun</source>
        <translation>Ett nytt utkast är påbörjat</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>Ett nytt lösenord</translation>
    </message>
    <message>
        <source>A new password for {name}</source>
        <translation>Ett nytt lösenord för {name}</translation>
    </message>
    <message>
        <source>A new recovery code</source>
        <translation>En ny återställningskod</translation>
    </message>
    <message>
        <source>A new user</source>
        <translation>En ny användare</translation>
    </message>
    <message>
        <source>A parked registration</source>
        <translation>En parkerad registrering</translation>
    </message>
    <message>
        <source>A password</source>
        <translation>Ett lösenord</translation>
    </message>
    <message>
        <source>A pile for the waiting room, or filled in for those who must be asked again.</source>
        <translation>En bunt till väntrummet, eller ifyllda till dem som ska frågas igen.</translation>
    </message>
    <message>
        <source>A quick booking sends no sms.</source>
        <translation>En snabbokning skickar inget sms.</translation>
    </message>
    <message>
        <source>A register of made-up patients</source>
        <translation>Ett register med påhittade patienter</translation>
    </message>
    <message>
        <source>A registration was corrected.</source>
        <translation>En registrering rättades.</translation>
    </message>
    <message>
        <source>A registration was corrected: entered by mistake.</source>
        <translation>En registrering rättades: registrerades av misstag.</translation>
    </message>
    <message>
        <source>A registration was corrected: wrong number.</source>
        <translation>En registrering rättades: fel nummer.</translation>
    </message>
    <message>
        <source>A registration was corrected: wrong patient.</source>
        <translation>En registrering rättades: fel patient.</translation>
    </message>
    <message>
        <source>A short reason</source>
        <translation>Kort skäl</translation>
    </message>
    <message>
        <source>A system that takes CSV</source>
        <translation>Ett system som läser CSV</translation>
    </message>
    <message>
        <source>A system that takes JSON</source>
        <translation>Ett system som läser JSON</translation>
    </message>
    <message>
        <source>A table (CSV) or a FHIR bundle from the record system. It is tried first, and nothing is changed until you say so.</source>
        <translation>En tabell (CSV) eller ett FHIR-paket från journalsystemet. Den provas först, och inget ändras förrän du säger till.</translation>
    </message>
    <message>
        <source>A visit is cancelled</source>
        <translation>Ett besök ställs in</translation>
    </message>
    <message>
        <source>A visit is moved</source>
        <translation>Ett besök flyttas</translation>
    </message>
    <message>
        <source>A yes can be saved when a manager has confirmed the text.</source>
        <translation>Ett ja kan sparas när en chef har bekräftat texten.</translation>
    </message>
    <message>
        <source>A yes can be saved when the unit's manager has confirmed the text the record system really sends. Park the registration: what you wrote is kept.</source>
        <translation>Ett ja kan sparas när enhetens chef har bekräftat den text som journalsystemet verkligen skickar. Parkera registreringen, det du skrev finns kvar.</translation>
    </message>
    <message>
        <source>A yes covers all units on the same system.</source>
        <translation>Ett ja gäller alla enheter i samma system.</translation>
    </message>
    <message>
        <source>A yes covers the clinic.</source>
        <translation>Ett ja gäller kliniken.</translation>
    </message>
    <message>
        <source>A yes covers the unit.</source>
        <translation>Ett ja gäller enheten.</translation>
    </message>
    <message>
        <source>About 5 minutes</source>
        <translation>Cirka 5 minuter</translation>
    </message>
    <message>
        <source>About the patient</source>
        <translation>Om patienten</translation>
    </message>
    <message>
        <source>About {name}</source>
        <translation>Om {name}</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Åtkomstlogg</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Add a god man or förvaltare, or choose that {name} can take a stand.</source>
        <translation>Lägg till en god man eller förvaltare, eller ändra till att {name} kan ta ställning.</translation>
    </message>
    <message>
        <source>Add a reception</source>
        <translation>Lägg till en mottagning</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>Lägg till en enhet</translation>
    </message>
    <message>
        <source>Add a unit to the application</source>
        <translation>Lägg till en enhet i ansökan</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Lägg till användare</translation>
    </message>
    <message>
        <source>Add somebody who acts or receives for the patient</source>
        <translation>Lägg till någon som företräder patienten eller får sms</translation>
    </message>
    <message>
        <source>Add the guardian who decides.</source>
        <translation>Lägg till vårdnadshavaren som bestämmer.</translation>
    </message>
    <message>
        <source>Add the patient</source>
        <translation>Lägg till patienten</translation>
    </message>
    <message>
        <source>Add who acts for the patient</source>
        <translation>Lägg till en företrädare</translation>
    </message>
    <message>
        <source>Added 1 made-up patient</source>
        <translation>Lade till 1 påhittad patient</translation>
    </message>
    <message>
        <source>Added a patient</source>
        <translation>Lade till en patient</translation>
    </message>
    <message>
        <source>Added a unit</source>
        <translation>Lade till en enhet</translation>
    </message>
    <message>
        <source>Added a user</source>
        <translation>Lade till en användare</translation>
    </message>
    <message>
        <source>Added somebody who acts or receives for the patient</source>
        <translation>Lade till någon som företräder eller tar emot för patienten</translation>
    </message>
    <message>
        <source>Added {count} made-up patients</source>
        <translation>Lade till {count} påhittade patienter</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administratör</translation>
    </message>
    <message>
        <source>After saving, and on the card</source>
        <translation>Efter att du sparat, och på kortet</translation>
    </message>
    <message>
        <source>Ages and numbers</source>
        <translation>Åldrar och nummer</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Allt på en gång</translation>
    </message>
    <message>
        <source>All can be saved as one file instead.</source>
        <translation>Du kan spara alla som en fil i stället.</translation>
    </message>
    <message>
        <source>All have gone to the printer</source>
        <translation>Alla har gått till skrivaren</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alla tangenter</translation>
    </message>
    <message>
        <source>All points are said</source>
        <translation>Alla punkter är sagda</translation>
    </message>
    <message>
        <source>All receptions</source>
        <translation>Alla mottagningar</translation>
    </message>
    <message>
        <source>All said</source>
        <translation>Alla sagda</translation>
    </message>
    <message>
        <source>All that were printed are dealt with.</source>
        <translation>Alla som skrivits ut är omhändertagna.</translation>
    </message>
    <message>
        <source>All the answers that are registered here hold for now.</source>
        <translation>Alla svar som är registrerade här gäller.</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>All tid</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>Alla besök</translation>
    </message>
    <message>
        <source>All visits are read in.</source>
        <translation>Alla besök är inlästa.</translation>
    </message>
    <message>
        <source>Already in the register. Set the next visit here.</source>
        <translation>Finns redan i registret. Här anger du nästa besök.</translation>
    </message>
    <message>
        <source>Alt+A</source>
        <translation>Alt+A</translation>
    </message>
    <message>
        <source>Alt+B</source>
        <translation>Alt+B</translation>
    </message>
    <message>
        <source>Alt+C</source>
        <translation>Alt+C</translation>
    </message>
    <message>
        <source>Alt+D</source>
        <translation>Alt+U</translation>
    </message>
    <message>
        <source>Alt+E</source>
        <translation>Alt+E</translation>
    </message>
    <message>
        <source>Alt+G</source>
        <translation>Alt+G</translation>
    </message>
    <message>
        <source>Alt+J</source>
        <translation>Alt+J</translation>
    </message>
    <message>
        <source>Alt+K</source>
        <translation>Alt+K</translation>
    </message>
    <message>
        <source>Alt+L</source>
        <translation>Alt+L</translation>
    </message>
    <message>
        <source>Alt+M</source>
        <translation>Alt+M</translation>
    </message>
    <message>
        <source>Alt+N</source>
        <translation>Alt+N</translation>
    </message>
    <message>
        <source>Alt+P</source>
        <translation>Alt+P</translation>
    </message>
    <message>
        <source>Alt+R</source>
        <translation>Alt+R</translation>
    </message>
    <message>
        <source>Alt+S</source>
        <translation>Alt+S</translation>
    </message>
    <message>
        <source>Alt+T</source>
        <translation>Alt+T</translation>
    </message>
    <message>
        <source>Alt+U</source>
        <translation>Alt+U</translation>
    </message>
    <message>
        <source>Alt+V</source>
        <translation>Alt+V</translation>
    </message>
    <message>
        <source>Alt+Y</source>
        <translation>Alt+Y</translation>
    </message>
    <message>
        <source>An address that nobody answers, like noreply@.</source>
        <translation>En adress som ingen läser svar på, som noreply@.</translation>
    </message>
    <message>
        <source>An administrator can protect it with a password under Settings.</source>
        <translation>En administratör kan skydda det med lösenord under Inställningar.</translation>
    </message>
    <message>
        <source>An sms could tell where a person with protected identity is.</source>
        <translation>Ett sms kan avslöja var en person med skyddade uppgifter finns.</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Ankare</translation>
    </message>
    <message>
        <source>And {count} more</source>
        <translation>Och {count} till</translation>
    </message>
    <message>
        <source>Another blanket is not registered yet</source>
        <translation>En annan blankett är inte registrerad än</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Annan fil</translation>
    </message>
    <message>
        <source>Another language for the information</source>
        <translation>Informationen på ett annat språk</translation>
    </message>
    <message>
        <source>Another paper or language</source>
        <translation>Ett annat papper eller språk</translation>
    </message>
    <message>
        <source>Another reception</source>
        <translation>En annan mottagning</translation>
    </message>
    <message>
        <source>Another text</source>
        <translation>En annan text</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Answers and numbers</source>
        <translation>Svar och nummer</translation>
    </message>
    <message>
        <source>Answers at the desk</source>
        <translation>Svarar i receptionen</translation>
    </message>
    <message>
        <source>Answers by phone</source>
        <translation>Svarar per telefon</translation>
    </message>
    <message>
        <source>Answers on a form</source>
        <translation>Svarar på blankett</translation>
    </message>
    <message>
        <source>Answers through 1177</source>
        <translation>Svarar via 1177</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Ansökan</translation>
    </message>
    <message>
        <source>Application for activation</source>
        <translation>Ansökan om aktivering</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabiska</translation>
    </message>
    <message>
        <source>As an administrator you see no patients.</source>
        <translation>Som administratör ser du inga patienter.</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som datorn</translation>
    </message>
    <message>
        <source>As the patients know it.</source>
        <translation>Så som patienterna känner den.</translation>
    </message>
    <message>
        <source>As year, month and day. Leave it empty where the decision has no end.</source>
        <translation>Som år, månad och dag. Lämna tomt om beslutet inte har något slut.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Fråga igen</translation>
    </message>
    <message>
        <source>Ask again about {names} at each visit</source>
        <translation>Fråga igen om {names} vid varje besök</translation>
    </message>
    <message>
        <source>Ask again at each visit</source>
        <translation>Fråga igen vid varje besök</translation>
    </message>
    <message>
        <source>Ask again at each visit, at the latest until {day}.</source>
        <translation>Fråga igen vid varje besök, senast till och med {day}.</translation>
    </message>
    <message>
        <source>Ask again at each visit.</source>
        <translation>Fråga igen vid varje besök.</translation>
    </message>
    <message>
        <source>Ask again at the visit on {day}.</source>
        <translation>Fråga igen vid besöket {day}.</translation>
    </message>
    <message>
        <source>Ask again first</source>
        <translation>Fråga igen först</translation>
    </message>
    <message>
        <source>Ask again if {name} wants</source>
        <translation>Fråga igen om {name} vill</translation>
    </message>
    <message>
        <source>Ask again if {name} wants.</source>
        <translation>Fråga igen om {name} vill.</translation>
    </message>
    <message>
        <source>Ask anew</source>
        <translation>Fråga på nytt</translation>
    </message>
    <message>
        <source>Ask anew.</source>
        <translation>Fråga på nytt.</translation>
    </message>
    <message>
        <source>Ask anew: the message now shows more than {name} was told.</source>
        <translation>Fråga igen: sms:et visar nu mer än {name} fick veta.</translation>
    </message>
    <message>
        <source>Ask for the date of birth: the number does not say it.</source>
        <translation>Fråga efter födelsedatumet, numret visar det inte.</translation>
    </message>
    <message>
        <source>Ask to see the court's decision. “Sörja för person” must stand there.</source>
        <translation>Be att få se domstolens beslut. Där ska det stå ”sörja för person”.</translation>
    </message>
    <message>
        <source>Ask to see the decision about the mandate, and choose what it says.</source>
        <translation>Be att få se beslutet om uppdraget, och välj vad som står där.</translation>
    </message>
    <message>
        <source>Ask {names} anew</source>
        <translation>Fråga {names} på nytt</translation>
    </message>
    <message>
        <source>Ask {name}</source>
        <translation>Fråga {name}</translation>
    </message>
    <message>
        <source>Ask {name} anew</source>
        <translation>Fråga {name} på nytt</translation>
    </message>
    <message>
        <source>Ask {name} to show a new decision</source>
        <translation>Be {name} visa ett nytt beslut</translation>
    </message>
    <message>
        <source>Ask {name}, and read the number back</source>
        <translation>Fråga {name} och läs upp numret</translation>
    </message>
    <message>
        <source>Ask {patient}.</source>
        <translation>Fråga {patient}.</translation>
    </message>
    <message>
        <source>Ask, and register the answer.</source>
        <translation>Fråga, och registrera svaret.</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Frågas igen</translation>
    </message>
    <message>
        <source>Asked again at each visit</source>
        <translation>Frågas igen vid varje besök</translation>
    </message>
    <message>
        <source>Asked again at each visit.</source>
        <translation>Patienten frågas igen vid varje besök.</translation>
    </message>
    <message>
        <source>Asked at each visit</source>
        <translation>Frågas vid varje besök</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gjord på begäran</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Assessments:</source>
        <translation>Bedömningar:</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Kl.</translation>
    </message>
    <message>
        <source>At least 10 characters, like a few words after each other.</source>
        <translation>Minst 10 tecken, till exempel några ord efter varandra.</translation>
    </message>
    <message>
        <source>At least five years.</source>
        <translation>Minst fem år.</translation>
    </message>
    <message>
        <source>At least {least}, so that the quarter's report can be made.</source>
        <translation>Minst {least}, så att kvartalsrapporten kan göras.</translation>
    </message>
    <message>
        <source>At most 11 of a–z, digits and spaces</source>
        <translation>Högst 11 tecken, a–z och siffror</translation>
    </message>
    <message>
        <source>At most {ore} öre for each part, without VAT</source>
        <translation>Högst {ore} öre för varje del, utan moms</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>I receptionen</translation>
    </message>
    <message>
        <source>At the desk.</source>
        <translation>I receptionen.</translation>
    </message>
    <message>
        <source>At the latest until {day}</source>
        <translation>Senast till och med {day}</translation>
    </message>
    <message>
        <source>At the reception</source>
        <translation>På mottagningen</translation>
    </message>
    <message>
        <source>At the unit</source>
        <translation>På mottagningen</translation>
    </message>
    <message>
        <source>At which reception?</source>
        <translation>På vilken mottagning?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>Till fälten</translation>
    </message>
    <message>
        <source>Back to {state}</source>
        <translation>Åter till {state}</translation>
    </message>
    <message>
        <source>Back, nothing is lost</source>
        <translation>Tillbaka, inget går förlorat</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Säkerhetskopia</translation>
    </message>
    <message>
        <source>Backups that are kept</source>
        <translation>Kopior som sparas</translation>
    </message>
    <message>
        <source>Basis of the invoice</source>
        <translation>Underlag för fakturan</translation>
    </message>
    <message>
        <source>Began to give the register a new key</source>
        <translation>Började ge registret en ny nyckel</translation>
    </message>
    <message>
        <source>Began to protect the register with passwords</source>
        <translation>Började skydda registret med lösenord</translation>
    </message>
    <message>
        <source>Begin a new application</source>
        <translation>Börja en ny ansökan</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>Between choices</source>
        <translation>Mellan valen</translation>
    </message>
    <message>
        <source>Between lines and buttons to carry over</source>
        <translation>Mellan rader och knappar i Att föra över</translation>
    </message>
    <message>
        <source>Binder 3, shelf 2</source>
        <translation>Pärm 3, hylla 2</translation>
    </message>
    <message>
        <source>Binder and shelf, or the record system. No details about the patient.</source>
        <translation>Pärm och hylla, eller journalsystemet. Inga uppgifter om patienten.</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Födelsedatum</translation>
    </message>
    <message>
        <source>Blank blanket</source>
        <translation>Tom blankett</translation>
    </message>
    <message>
        <source>Blank ones, to be filled in by hand</source>
        <translation>Tomma, att fylla i för hand</translation>
    </message>
    <message>
        <source>Blanket</source>
        <translation>Blankett</translation>
    </message>
    <message>
        <source>Blanket to sign</source>
        <translation>Blankett att skriva under</translation>
    </message>
    <message>
        <source>Blanket {language}, printed {day} by {name}</source>
        <translation>Blankett {language}, utskriven {day} av {name}</translation>
    </message>
    <message>
        <source>Blankets out</source>
        <translation>Blanketter ute</translation>
    </message>
    <message>
        <source>Booked a cancelled visit again</source>
        <translation>Bokade ett avbokat besök igen</translation>
    </message>
    <message>
        <source>Booked or cancelled</source>
        <translation>Bokat eller inställt</translation>
    </message>
    <message>
        <source>Bookings (*.csv *.txt *.json);;All files (*)</source>
        <translation>Bokningar (*.csv *.txt *.json);;Alla filer (*)</translation>
    </message>
    <message>
        <source>Born {day}</source>
        <translation>Född {day}</translation>
    </message>
    <message>
        <source>Both numbers find the same card, and the answers become one history. The newest answer holds. They can be parted again.</source>
        <translation>Båda numren hittar samma kort, och svaren blir en historik. Det senaste svaret gäller. De kan skiljas åt igen.</translation>
    </message>
    <message>
        <source>Brought the register to a newer version</source>
        <translation>Uppgraderade registret</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Månad för månad</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Per telefon</translation>
    </message>
    <message>
        <source>By phone.</source>
        <translation>Per telefon.</translation>
    </message>
    <message>
        <source>By the patient in 1177</source>
        <translation>Av patienten i 1177</translation>
    </message>
    <message>
        <source>By the staff</source>
        <translation>Av personalen</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>På video</translation>
    </message>
    <message>
        <source>C</source>
        <translation>K</translation>
    </message>
    <message>
        <source>Came to a patient with protected identity, who stayed hidden</source>
        <translation>Kom till en patient med skyddade uppgifter, som inte visades</translation>
    </message>
    <message>
        <source>Can log in</source>
        <translation>Kan logga in</translation>
    </message>
    <message>
        <source>Can {name} take a stand?</source>
        <translation>Kan {name} själv ta ställning?</translation>
    </message>
    <message>
        <source>Cancel and send the sms</source>
        <translation>Ställ in och skicka sms</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Det ställs in</translation>
    </message>
    <message>
        <source>Cancel or move</source>
        <translation>Ställ in eller flytta</translation>
    </message>
    <message>
        <source>Cancel, no sms</source>
        <translation>Ställ in utan sms</translation>
    </message>
    <message>
        <source>Cancel, save the draft</source>
        <translation>Ställ in och spara utkastet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Inställt</translation>
    </message>
    <message>
        <source>Cancelled a visit</source>
        <translation>Avbokade ett besök</translation>
    </message>
    <message>
        <source>Cannot make the answer known</source>
        <translation>Kan inte göra sig förstådd</translation>
    </message>
    <message>
        <source>Care provider</source>
        <translation>Vårdgivare</translation>
    </message>
    <message>
        <source>Certificate (*.p12 *.pfx)</source>
        <translation>Certifikat (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certifikat (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Change an answer when all is checked</source>
        <translation>Ändra ett svar när allt kontrolleras</translation>
    </message>
    <message>
        <source>Change it in the record system too: it stands on the list to carry over.</source>
        <translation>Ändra i journalsystemet också. Det står på listan Att föra över.</translation>
    </message>
    <message>
        <source>Change number</source>
        <translation>Byt nummer</translation>
    </message>
    <message>
        <source>Change the answer it concerns. The rest is kept.</source>
        <translation>Ändra det svar det gäller. Resten finns kvar.</translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation>Byt numret</translation>
    </message>
    <message>
        <source>Change the number in {system}</source>
        <translation>Byt numret i {system}</translation>
    </message>
    <message>
        <source>Change the number, or confirm it</source>
        <translation>Byt numret, eller bekräfta det</translation>
    </message>
    <message>
        <source>Change the patient's details</source>
        <translation>Ändra patientens uppgifter</translation>
    </message>
    <message>
        <source>Change the recipients</source>
        <translation>Ändra mottagarna</translation>
    </message>
    <message>
        <source>Change the unit's text</source>
        <translation>Ändra enhetens text</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Byt tecknen</translation>
    </message>
    <message>
        <source>Change to {words}</source>
        <translation>Byt till {words}</translation>
    </message>
    <message>
        <source>Change unit</source>
        <translation>Byt enhet</translation>
    </message>
    <message>
        <source>Change user</source>
        <translation>Byt användare</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>Byt ditt lösenord</translation>
    </message>
    <message>
        <source>Changed a patient's details</source>
        <translation>Ändrade en patients uppgifter</translation>
    </message>
    <message>
        <source>Changed a user's details</source>
        <translation>Ändrade en användares uppgifter</translation>
    </message>
    <message>
        <source>Changed a user's roles</source>
        <translation>Ändrade en användares roller</translation>
    </message>
    <message>
        <source>Changed a visit</source>
        <translation>Ändrade ett besök</translation>
    </message>
    <message>
        <source>Changed how long something is kept</source>
        <translation>Ändrade hur länge något sparas</translation>
    </message>
    <message>
        <source>Changed the gateway for sms</source>
        <translation>Ändrade sms-tjänsten</translation>
    </message>
    <message>
        <source>Changed the number</source>
        <translation>Bytte numret</translation>
    </message>
    <message>
        <source>Changed the unit's settings</source>
        <translation>Ändrade enhetens inställningar</translation>
    </message>
    <message>
        <source>Changed their password</source>
        <translation>Bytte sitt lösenord</translation>
    </message>
    <message>
        <source>Changed who acts or receives for the patient</source>
        <translation>Ändrade vem som företräder eller tar emot för patienten</translation>
    </message>
    <message>
        <source>Changed with the message</source>
        <translation>Ändras tillsammans med texten</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Tecken</translation>
    </message>
    <message>
        <source>Check a PDF</source>
        <translation>Kontrollera en pdf</translation>
    </message>
    <message>
        <source>Check a signed PDF</source>
        <translation>Kontrollera en underskriven pdf</translation>
    </message>
    <message>
        <source>Check a signed application</source>
        <translation>Kontrollera en underskriven ansökan</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Granska</translation>
    </message>
    <message>
        <source>Check the answers against it, and save. Then you note where it is kept.</source>
        <translation>Jämför svaren med den och spara. Sedan anger du var den förvaras.</translation>
    </message>
    <message>
        <source>Check the next one</source>
        <translation>Granska nästa</translation>
    </message>
    <message>
        <source>Check-in link (optional)</source>
        <translation>Incheckningslänk (valfritt)</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Kontrollerat</translation>
    </message>
    <message>
        <source>Checked against this computer's list.</source>
        <translation>Kontrolleras mot datorns egen lista.</translation>
    </message>
    <message>
        <source>Checked by (signature, date): ______________________________</source>
        <translation>Granskat av (underskrift, datum): ______________________________</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>Choose Recovery code on the log-in page, type all seven groups, and give an administrator a new password.</source>
        <translation>Välj Återställningskod på inloggningssidan, skriv alla sju grupper och ge en administratör ett nytt lösenord.</translation>
    </message>
    <message>
        <source>Choose a PDF</source>
        <translation>Välj en pdf</translation>
    </message>
    <message>
        <source>Choose a PDF: you see who signed it, and whether anything was changed after.</source>
        <translation>Välj en pdf, så ser du vem som skrivit under och om något ändrats efteråt.</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Välj en certifikatfil</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Välj fil</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Välj en mapp</translation>
    </message>
    <message>
        <source>Choose a longer time.</source>
        <translation>Välj en längre tid.</translation>
    </message>
    <message>
        <source>Choose a password of your own</source>
        <translation>Välj ett eget lösenord</translation>
    </message>
    <message>
        <source>Choose an answer by its number</source>
        <translation>Välj ett svar med dess siffra</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Välj en annan mapp</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Välj minst en roll.</translation>
    </message>
    <message>
        <source>Choose certificate file</source>
        <translation>Välj certifikatfil</translation>
    </message>
    <message>
        <source>Choose or tick what has the focus</source>
        <translation>Välj eller kryssa för det som är markerat</translation>
    </message>
    <message>
        <source>Choose somebody to print for.</source>
        <translation>Välj någon att skriva ut för.</translation>
    </message>
    <message>
        <source>Choose the certificate file first.</source>
        <translation>Välj certifikatfilen först.</translation>
    </message>
    <message>
        <source>Choose the column of: {field}.</source>
        <translation>Välj kolumnen för: {field}.</translation>
    </message>
    <message>
        <source>Choose the folder of a backup: it holds register.db, register.keys, backup.json.</source>
        <translation>Välj mappen för en säkerhetskopia: i den ligger register.db, register.keys och backup.json.</translation>
    </message>
    <message>
        <source>Choose the system you work in.</source>
        <translation>Välj det system ni arbetar i.</translation>
    </message>
    <message>
        <source>Choose what the message shows of the place.</source>
        <translation>Välj vad sms:et visar av platsen.</translation>
    </message>
    <message>
        <source>Choose what they are to the patient.</source>
        <translation>Välj vad personen är för patienten.</translation>
    </message>
    <message>
        <source>Choose what went wrong.</source>
        <translation>Välj vad som blev fel.</translation>
    </message>
    <message>
        <source>Choose what you found.</source>
        <translation>Välj vad du kom fram till.</translation>
    </message>
    <message>
        <source>Choose what {name} answers.</source>
        <translation>Välj vad {name} svarar.</translation>
    </message>
    <message>
        <source>Choose whether {name} is mature enough, with a short reason.</source>
        <translation>Välj om {name} är mogen nog, och skriv ett kort skäl.</translation>
    </message>
    <message>
        <source>Choose who comes.</source>
        <translation>Välj vem som kommer.</translation>
    </message>
    <message>
        <source>Choose whose phone it is.</source>
        <translation>Välj vems telefon det är.</translation>
    </message>
    <message>
        <source>Choose with</source>
        <translation>Välj med</translation>
    </message>
    <message>
        <source>Chose how the unit's files of visits are read</source>
        <translation>Valde hur enhetens filer med besök läses</translation>
    </message>
    <message>
        <source>Clinic (optional)</source>
        <translation>Klinik (valfritt)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Code of a blanket that has come back</source>
        <translation>Koden på en blankett som kommit tillbaka</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Kod {code}</translation>
    </message>
    <message>
        <source>Code {code}. Scan it when the paper comes back.</source>
        <translation>Kod {code}. Läs av den när pappret kommer tillbaka.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Färger</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumn</translation>
    </message>
    <message>
        <source>Column {column}</source>
        <translation>Kolumnen {column}</translation>
    </message>
    <message>
        <source>Come later</source>
        <translation>Kommer senare</translation>
    </message>
    <message>
        <source>Come today</source>
        <translation>Kommer idag</translation>
    </message>
    <message>
        <source>Come tomorrow</source>
        <translation>Kommer imorgon</translation>
    </message>
    <message>
        <source>Come within a week</source>
        <translation>Kommer inom en vecka</translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Compare with somebody of the same name</source>
        <translation>Jämför med någon som heter likadant</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bekräfta</translation>
    </message>
    <message>
        <source>Confirm that this is the text that is sent.</source>
        <translation>Bekräfta att det är den här texten som skickas.</translation>
    </message>
    <message>
        <source>Confirm the number after (days)</source>
        <translation>Bekräfta numret efter (dagar)</translation>
    </message>
    <message>
        <source>Confirm the text</source>
        <translation>Bekräfta texten</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bekräftad</translation>
    </message>
    <message>
        <source>Confirmed by you</source>
        <translation>Bekräftat av dig</translation>
    </message>
    <message>
        <source>Confirmed by {name} on {day}</source>
        <translation>Bekräftad av {name} den {day}</translation>
    </message>
    <message>
        <source>Confirmed on {day}</source>
        <translation>Bekräftat {day}</translation>
    </message>
    <message>
        <source>Confirmed on {day} by {name}</source>
        <translation>Bekräftat {day} av {name}</translation>
    </message>
    <message>
        <source>Confirmed the number</source>
        <translation>Bekräftade numret</translation>
    </message>
    <message>
        <source>Confirmed the text of the unit's message</source>
        <translation>Bekräftade texten i enhetens sms</translation>
    </message>
    <message>
        <source>Confirmed {day} by {name}</source>
        <translation>Bekräftat {day} av {name}</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Ansluter</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Coordination number</source>
        <translation>Samordningsnummer</translation>
    </message>
    <message>
        <source>Copy and mark the line one stands on</source>
        <translation>Kopiera och markera raden man står på</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Kopiera numret</translation>
    </message>
    <message>
        <source>Copy {owner} number</source>
        <translation>Kopiera {owner} nummer</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Stämmer</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Rätta</translation>
    </message>
    <message>
        <source>Corrected an answer</source>
        <translation>Rättade ett svar</translation>
    </message>
    <message>
        <source>Corrected.</source>
        <translation>Rättad.</translation>
    </message>
    <message>
        <source>Corrected: entered by mistake.</source>
        <translation>Rättad: registrerades av misstag.</translation>
    </message>
    <message>
        <source>Corrected: wrong number.</source>
        <translation>Rättad: fel nummer.</translation>
    </message>
    <message>
        <source>Corrected: wrong patient.</source>
        <translation>Rättad: fel patient.</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Rättelse</translation>
    </message>
    <message>
        <source>Cost at most</source>
        <translation>Kostar högst</translation>
    </message>
    <message>
        <source>Cost at most, kr excluding VAT</source>
        <translation>Kostar högst, kr exklusive moms</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Omfattar</translation>
    </message>
    <message>
        <source>Ctrl and the F keys are the program's, Alt is the page's. Plain keys answer where nothing is written.</source>
        <translation>Ctrl och F-tangenterna hör till programmet, Alt till sidan. Vanliga tangenter svarar när inget skrivs.</translation>
    </message>
    <message>
        <source>Damaged: files are missing or cut off</source>
        <translation>Skadad: filer saknas eller är avklippta</translation>
    </message>
    <message>
        <source>Damaged: its description is unreadable</source>
        <translation>Skadad: beskrivningen går inte att läsa</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Uppgifter (*.json)</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Födelsedatum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Dagen efter</translation>
    </message>
    <message>
        <source>Day and time together</source>
        <translation>Dag och tid tillsammans</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Dagen före</translation>
    </message>
    <message>
        <source>Days before the visit</source>
        <translation>Dagar före besöket</translation>
    </message>
    <message>
        <source>Decide on the name</source>
        <translation>Besluta om namnet</translation>
    </message>
    <message>
        <source>Decide on the unit's name</source>
        <translation>Besluta om enhetens namn</translation>
    </message>
    <message>
        <source>Decide that it may</source>
        <translation>Besluta att det får stå</translation>
    </message>
    <message>
        <source>Decided by the profile</source>
        <translation>Det här bestämmer profilen</translation>
    </message>
    <message>
        <source>Decided by {name} on {day}</source>
        <translation>Beslutat av {name} den {day}</translation>
    </message>
    <message>
        <source>Decided whether the unit's name may stand in the message</source>
        <translation>Beslutade om enhetens namn får stå i sms:et</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>Bestämmer</translation>
    </message>
    <message>
        <source>Did it go wrong? Undo within a minute</source>
        <translation>Blev det fel? Ångra inom en minut</translation>
    </message>
    <message>
        <source>Did it go wrong? Undo within {count} minutes</source>
        <translation>Blev det fel? Ångra inom {count} minuter</translation>
    </message>
    <message>
        <source>Did something that this version has no words for</source>
        <translation>Gjorde något som den här versionen saknar ord för</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Släng</translation>
    </message>
    <message>
        <source>Do it when somebody who could copy the register's files has left. Everybody keeps their password, and the recovery code holds. Copies made before open with what they opened with then.</source>
        <translation>Gör det när någon har slutat som kunde kopiera registrets filer. Alla behåller sina lösenord, och återställningskoden gäller. Äldre kopior öppnas med det som gällde då.</translation>
    </message>
    <message>
        <source>Do not use it. Ask for one that is unchanged.</source>
        <translation>Använd den inte. Be om en som är oförändrad.</translation>
    </message>
    <message>
        <source>Do text messages suit {name}, who has a protected identity?</source>
        <translation>Passar sms för {name}, som har skyddade personuppgifter?</translation>
    </message>
    <message>
        <source>Do text messages suit {name}?</source>
        <translation>Passar sms för {name}?</translation>
    </message>
    <message>
        <source>Does anybody help {name}?</source>
        <translation>Hjälper någon {name}?</translation>
    </message>
    <message>
        <source>Does not look after the visits alone</source>
        <translation>Sköter inte sina besök själv</translation>
    </message>
    <message>
        <source>Does not understand the question</source>
        <translation>Förstår inte frågan</translation>
    </message>
    <message>
        <source>Does the mandate cover caring for the person?</source>
        <translation>Omfattar uppdraget att sörja för person?</translation>
    </message>
    <message>
        <source>Does {name} want it on paper?</source>
        <translation>Vill {name} ha det på papper?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Draft of an sms</source>
        <translation>Utkast till sms</translation>
    </message>
    <message>
        <source>Draw a spot check</source>
        <translation>Dra ett stickprov</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>Slumpvis draget</translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation>Draget av</translation>
    </message>
    <message>
        <source>Drawn lines</source>
        <translation>Dragna rader</translation>
    </message>
    <message>
        <source>Drawn {moment}</source>
        <translation>Draget {moment}</translation>
    </message>
    <message>
        <source>Drew a spot check, {drawn} of {all} looks</source>
        <translation>Drog ett stickprov, {drawn} av {all} öppningar</translation>
    </message>
    <message>
        <source>E-mail draft</source>
        <translation>Mejlutkast</translation>
    </message>
    <message>
        <source>E-mail draft (*.eml)</source>
        <translation>Mejlutkast (*.eml)</translation>
    </message>
    <message>
        <source>E-mail draft without the number</source>
        <translation>Mejlutkast utan numret</translation>
    </message>
    <message>
        <source>E-mail draft, and one without the number</source>
        <translation>Mejlutkast, och ett utan personnumret</translation>
    </message>
    <message>
        <source>Each gets back the number, the answers and the history that were their own.</source>
        <translation>Var och en får tillbaka sitt nummer, sina svar och sin historik.</translation>
    </message>
    <message>
        <source>Each sms goes as an e-mail to {address}.</source>
        <translation>Varje sms går som ett mejl till {address}.</translation>
    </message>
    <message>
        <source>Each visit</source>
        <translation>Varje besök</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Earlier lines</source>
        <translation>Tidigare rader</translation>
    </message>
    <message>
        <source>Earlier spot checks</source>
        <translation>Tidigare stickprov</translation>
    </message>
    <message>
        <source>Earlier texts</source>
        <translation>Tidigare texter</translation>
    </message>
    <message>
        <source>Easy Swedish</source>
        <translation>Lätt svenska</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Gick ut</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelska</translation>
    </message>
    <message>
        <source>Enter looks up the blanket with this code.</source>
        <translation>Enter slår upp blanketten med den här koden.</translation>
    </message>
    <message>
        <source>Erased 1 parked registration whose time was out</source>
        <translation>Raderade 1 parkerad registrering vars tid var ute</translation>
    </message>
    <message>
        <source>Erased 1 visit whose time was out</source>
        <translation>Gallrade 1 besök vars tid hade gått ut</translation>
    </message>
    <message>
        <source>Erased {count} parked registrations whose time was out</source>
        <translation>Raderade {count} parkerade registreringar vars tid var ute</translation>
    </message>
    <message>
        <source>Erased {count} visits whose time was out</source>
        <translation>Gallrade {count} besök vars tid hade gått ut</translation>
    </message>
    <message>
        <source>Every look at a patient is noted here, and every search, paper and change. So is every look at the log.</source>
        <translation>Här noteras varje gång någon öppnar en patients uppgifter, och varje sökning, papper och ändring. Också att någon läser loggen.</translation>
    </message>
    <message>
        <source>Every look at a patient is noted here, with every search, paper and change.</source>
        <translation>Här noteras varje gång någon öppnar en patients uppgifter, och varje sökning, papper och ändring.</translation>
    </message>
    <message>
        <source>Every page</source>
        <translation>Varje sida</translation>
    </message>
    <message>
        <source>Every row has its seal and the chain of the log is whole.</source>
        <translation>Varje rad har sitt sigill och loggens kedja är hel.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Everything about the patient, to hand out</source>
        <translation>Allt om patienten, att lämna ut</translation>
    </message>
    <message>
        <source>Everything holds: {count} lines in the log, {rows} rows in the register</source>
        <translation>Allt stämmer: {count} rader i loggen, {rows} rader i registret</translation>
    </message>
    <message>
        <source>Everything in it was opened and compared with its log.</source>
        <translation>Allt i den är öppnat och jämfört med dess logg.</translation>
    </message>
    <message>
        <source>Everything stays on this computer</source>
        <translation>Allt stannar på den här datorn</translation>
    </message>
    <message>
        <source>Example: {name}, visit on {day}</source>
        <translation>Exempel: {name}, besök {day}</translation>
    </message>
    <message>
        <source>Extract of the access log</source>
        <translation>Utdrag ur åtkomstloggen</translation>
    </message>
    <message>
        <source>FHIR bundle</source>
        <translation>FHIR-paket</translation>
    </message>
    <message>
        <source>Facts of the plan</source>
        <translation>Planens underlag</translation>
    </message>
    <message>
        <source>Files made before</source>
        <translation>Tidigare filer</translation>
    </message>
    <message>
        <source>Files of the plan keep to it.</source>
        <translation>Planens filer håller sig till det.</translation>
    </message>
    <message>
        <source>Fill in the recipient: no address is known.</source>
        <translation>Fyll i mottagaren, adressen är inte känd.</translation>
    </message>
    <message>
        <source>Filled in the application</source>
        <translation>Fyllde i ansökan</translation>
    </message>
    <message>
        <source>Filled in: the message now shows more than they were told</source>
        <translation>Ifyllda: sms:et visar nu mer än de fick veta</translation>
    </message>
    <message>
        <source>Find in the list, or go to a day</source>
        <translation>Hitta i listan, eller gå till en dag</translation>
    </message>
    <message>
        <source>Find in the plan</source>
        <translation>Sök i planen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>First assess whether {name} can take a stand.</source>
        <translation>Bedöm först om {name} själv kan ta ställning.</translation>
    </message>
    <message>
        <source>First log-in</source>
        <translation>Första inloggningen</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>First name and surname</source>
        <translation>Förnamn och efternamn</translation>
    </message>
    <message>
        <source>First name and surname cannot be told apart.</source>
        <translation>Det går inte att skilja förnamn och efternamn åt.</translation>
    </message>
    <message>
        <source>First register the one of {name}, or press Esc. Then scan again.</source>
        <translation>Registrera först blanketten för {name}, eller tryck på Esc. Läs sedan av igen.</translation>
    </message>
    <message>
        <source>First register the one that is open, or press Esc. Then scan again.</source>
        <translation>Registrera först den som är öppen, eller tryck på Esc. Läs sedan av igen.</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Första start</translation>
    </message>
    <message>
        <source>Fixed texts</source>
        <translation>Fasta texter</translation>
    </message>
    <message>
        <source>For the waiting room</source>
        <translation>Till väntrummet</translation>
    </message>
    <message>
        <source>For the waiting room: to be filled in and signed by hand.</source>
        <translation>Till väntrummet: fylls i och skrivs under för hand.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Till vem</translation>
    </message>
    <message>
        <source>Foreign mobile number</source>
        <translation>Utländskt mobilnummer</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Found the last log damaged, at least 1 change lost</source>
        <translation>Fann den senaste loggen skadad, minst 1 ändring förlorad</translation>
    </message>
    <message>
        <source>Found the last log damaged, at least {count} changes lost</source>
        <translation>Fann den senaste loggen skadad, minst {count} ändringar förlorade</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från och med</translation>
    </message>
    <message>
        <source>From now on backups are kept in {folder}.</source>
        <translation>Från och med nu sparas säkerhetskopiorna i {folder}.</translation>
    </message>
    <message>
        <source>From the paper of the first start</source>
        <translation>Från pappret vid första starten</translation>
    </message>
    <message>
        <source>From the papers: blank, several, leaflet, out</source>
        <translation>Från papper: tom, flera, informationsblad, ute</translation>
    </message>
    <message>
        <source>From the search box into the list</source>
        <translation>Från sökrutan till listan</translation>
    </message>
    <message>
        <source>From the settings: the unit's, another unit</source>
        <translation>Från inställningarna: enhetens, annan enhet</translation>
    </message>
    <message>
        <source>From then on everybody logs in, and the register gets a new key. You are its first administrator with a password, and give the others theirs.</source>
        <translation>Sedan loggar alla in, och registret får en ny nyckel. Du blir den första med lösenord och ger de andra sina.</translation>
    </message>
    <message>
        <source>From then on nothing is sent, like 21.00.</source>
        <translation>Från då skickas inget, som 21.00.</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Från {day}</translation>
    </message>
    <message>
        <source>From {day} another text is sent</source>
        <translation>Från {day} skickas en annan text</translation>
    </message>
    <message>
        <source>From {sender}</source>
        <translation>Från {sender}</translation>
    </message>
    <message>
        <source>Förvaltare</source>
        <translation>Förvaltare</translation>
    </message>
    <message>
        <source>Gave a user a new password</source>
        <translation>Gav en användare ett nytt lösenord</translation>
    </message>
    <message>
        <source>Gave the register a new key</source>
        <translation>Gav registret en ny nyckel</translation>
    </message>
    <message>
        <source>Gets no message</source>
        <translation>Får inget sms</translation>
    </message>
    <message>
        <source>Gets no messages: ended on {day}.</source>
        <translation>Får inga sms: gick ut {day}.</translation>
    </message>
    <message>
        <source>Gets the message</source>
        <translation>Får sms:et</translation>
    </message>
    <message>
        <source>Give the register a new key</source>
        <translation>Ge registret en ny nyckel</translation>
    </message>
    <message>
        <source>Given in writing</source>
        <translation>Lämnat skriftligt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Gå vidare</translation>
    </message>
    <message>
        <source>Go on working. What it finds is told here.</source>
        <translation>Fortsätt arbeta. Svaret kommer här.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Gå dit</translation>
    </message>
    <message>
        <source>Go through the answers given since the backup, and register them anew.</source>
        <translation>Gå igenom svaren som kommit sedan kopian gjordes, och registrera dem på nytt.</translation>
    </message>
    <message>
        <source>Go to the day</source>
        <translation>Gå till dagen</translation>
    </message>
    <message>
        <source>God man</source>
        <translation>God man</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Går</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>Skickas</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>Group {number}: {signs}</source>
        <translation>Grupp {number}: {signs}</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Vårdnadshavare</translation>
    </message>
    <message>
        <source>Guardians decide until the age of an own number, then the child does.</source>
        <translation>Vårdnadshavare bestämmer fram till åldern för eget nummer, sedan barnet.</translation>
    </message>
    <message>
        <source>Guardians decide until the minor counts as an adult.</source>
        <translation>Vårdnadshavare bestämmer tills barnet räknas som vuxet.</translation>
    </message>
    <message>
        <source>Guardians decide, unless the child is judged mature.</source>
        <translation>Vårdnadshavare bestämmer, om inte barnet bedöms moget.</translation>
    </message>
    <message>
        <source>HH.MM</source>
        <translation>TT.MM</translation>
    </message>
    <message>
        <source>HSA-id (optional)</source>
        <translation>HSA-id (frivilligt)</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Lämnat till slussen</translation>
    </message>
    <message>
        <source>Has asked for it</source>
        <translation>Har själv bett om sms</translation>
    </message>
    <message>
        <source>Have back what was thrown away</source>
        <translation>Ångra det som kastats</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>Hide names and numbers, and show them again</source>
        <translation>Dölj namn och nummer, och visa dem igen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Holds now</source>
        <translation>Gäller nu</translation>
    </message>
    <message>
        <source>Holds until further notice</source>
        <translation>Gäller tills vidare</translation>
    </message>
    <message>
        <source>Holds until taken back.</source>
        <translation>Ett ja gäller tills det tas tillbaka.</translation>
    </message>
    <message>
        <source>Holds up to and including {day}</source>
        <translation>Gäller till och med {day}</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hem</translation>
    </message>
    <message>
        <source>Home and lists</source>
        <translation>Hem och listor</translation>
    </message>
    <message>
        <source>How do you know that it is one person?</source>
        <translation>Hur vet du att det är samma person?</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Hur långt det har kommit</translation>
    </message>
    <message>
        <source>How is the line encrypted?</source>
        <translation>Hur krypteras förbindelsen?</translation>
    </message>
    <message>
        <source>How is the visit met?</source>
        <translation>Hur sker besöket?</translation>
    </message>
    <message>
        <source>How it is met</source>
        <translation>Hur det sker</translation>
    </message>
    <message>
        <source>How it is used</source>
        <translation>Så används den</translation>
    </message>
    <message>
        <source>How it was booked</source>
        <translation>Hur det bokades</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Hur länge</translation>
    </message>
    <message>
        <source>How long things are kept</source>
        <translation>Så länge sparas uppgifter</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hur många</translation>
    </message>
    <message>
        <source>How many looks</source>
        <translation>Antal öppningar</translation>
    </message>
    <message>
        <source>How was it booked?</source>
        <translation>Hur bokades det?</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Hur?</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Identity number or name</source>
        <translation>Personnummer eller namn</translation>
    </message>
    <message>
        <source>Identity number, name or mobile</source>
        <translation>Personnummer, namn eller mobil</translation>
    </message>
    <message>
        <source>Identity number, name or mobile. Several make a group.</source>
        <translation>Personnummer, namn eller mobil. Flera blir en grupp.</translation>
    </message>
    <message>
        <source>In a file</source>
        <translation>I en fil</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>I sin ordning</translation>
    </message>
    <message>
        <source>In writing {language}, version {version}</source>
        <translation>Skriftligt {language}, version {version}</translation>
    </message>
    <message>
        <source>In writing, {language}</source>
        <translation>Skriftligt {language}</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Information leaflet</source>
        <translation>Informationsblad</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Infoga fält</translation>
    </message>
    <message>
        <source>Insert a field in the message</source>
        <translation>Infoga ett fält i meddelandet</translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation>Stämmer allt?</translation>
    </message>
    <message>
        <source>Is it the same person?</source>
        <translation>Är det samma person?</translation>
    </message>
    <message>
        <source>Is there another förvaltare?</source>
        <translation>Finns det fler förvaltare?</translation>
    </message>
    <message>
        <source>Is there another guardian?</source>
        <translation>Finns det en vårdnadshavare till?</translation>
    </message>
    <message>
        <source>Is this the text that {system} sends?</source>
        <translation>Är det här texten som {system} skickar?</translation>
    </message>
    <message>
        <source>Is used</source>
        <translation>Används</translation>
    </message>
    <message>
        <source>It can be read in the register that is kept aside.</source>
        <translation>Det går att läsa i registret som sparas undan.</translation>
    </message>
    <message>
        <source>It can be taken back at any time.</source>
        <translation>Det kan tas tillbaka när som helst.</translation>
    </message>
    <message>
        <source>It cannot be told whether the name shows which care it is.</source>
        <translation>Det går inte att avgöra om namnet visar vilken vård det gäller.</translation>
    </message>
    <message>
        <source>It concerns “{paper}”, begun at {time}.</source>
        <translation>Det gäller ”{paper}” från kl. {time}.</translation>
    </message>
    <message>
        <source>It decides the rules: who answers, how often you ask, and what the message may say.</source>
        <translation>Valet styr reglerna: vem som bestämmer, hur ofta ni frågar och vad som får stå i sms:et.</translation>
    </message>
    <message>
        <source>It fits no rule.</source>
        <translation>Det följer ingen känd regel.</translation>
    </message>
    <message>
        <source>It has no electronic signature.</source>
        <translation>Den har ingen elektronisk underskrift.</translation>
    </message>
    <message>
        <source>It has the details of the signed one, which is kept as it was.</source>
        <translation>Det har samma uppgifter som den underskrivna ansökan, som sparas som den var.</translation>
    </message>
    <message>
        <source>It holds until taken back.</source>
        <translation>Det gäller tills vidare.</translation>
    </message>
    <message>
        <source>It holds up to and including {day}.</source>
        <translation>Det gäller till och med {day}.</translation>
    </message>
    <message>
        <source>It is cancelled.</source>
        <translation>Besöket är inställt.</translation>
    </message>
    <message>
        <source>It is encrypted, and nothing was sent.</source>
        <translation>Den är krypterad, och inget skickades.</translation>
    </message>
    <message>
        <source>It is gone when the window closes.</source>
        <translation>Det försvinner när fönstret stängs.</translation>
    </message>
    <message>
        <source>It is no booking: proposed, waiting or over.</source>
        <translation>Det är ingen bokning: föreslagen, väntande eller över.</translation>
    </message>
    <message>
        <source>It is not active</source>
        <translation>Den är inte aktiv</translation>
    </message>
    <message>
        <source>It is not noted as out.</source>
        <translation>Den är inte noterad som ute.</translation>
    </message>
    <message>
        <source>It is not sent</source>
        <translation>Den är inte skickad</translation>
    </message>
    <message>
        <source>It is not signed</source>
        <translation>Den är inte underskriven</translation>
    </message>
    <message>
        <source>It is noted in the access log. The card is shut when you leave it.</source>
        <translation>Det syns i åtkomstloggen. Kortet stängs när du lämnar det.</translation>
    </message>
    <message>
        <source>It is on the list again.</source>
        <translation>Den står på listan igen.</translation>
    </message>
    <message>
        <source>It is the only way in when every password is forgotten. It is shown now and never again. Print it, and keep the paper locked in, away from the computer.</source>
        <translation>Den är enda vägen in när alla lösenord är glömda. Den visas nu och aldrig mer. Skriv ut den, och förvara pappret inlåst, inte vid datorn.</translation>
    </message>
    <message>
        <source>It is told to the patients, word for word, and kept with each answer.</source>
        <translation>Den läses upp för patienterna, ord för ord, och sparas med varje svar.</translation>
    </message>
    <message>
        <source>It may come twice.</source>
        <translation>Det kan komma två gånger.</translation>
    </message>
    <message>
        <source>It names people: keep it where it is safe.</source>
        <translation>Det har namn i sig: spara det där det är säkert.</translation>
    </message>
    <message>
        <source>It opens the file once, and is not kept.</source>
        <translation>Det öppnar filen en gång och sparas inte.</translation>
    </message>
    <message>
        <source>It stands in the decision. Leave it empty where there is none.</source>
        <translation>Den står i beslutet. Lämna tomt om den inte finns.</translation>
    </message>
    <message>
        <source>It stands on the paper from the first start, and gives an administrator a new password.</source>
        <translation>Den står på pappret från första starten och ger en administratör ett nytt lösenord.</translation>
    </message>
    <message>
        <source>It stood for a minute.</source>
        <translation>Den gällde i en minut.</translation>
    </message>
    <message>
        <source>It stood for {count} minutes.</source>
        <translation>Den gällde i {count} minuter.</translation>
    </message>
    <message>
        <source>It turns to TLS first (STARTTLS)</source>
        <translation>Med STARTTLS</translation>
    </message>
    <message>
        <source>It was opened and looked through when it was made.</source>
        <translation>Den öppnades och gicks igenom när den gjordes.</translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>För ihop</translation>
    </message>
    <message>
        <source>Joined two patients who are the same</source>
        <translation>Slog ihop två patienter som är samma person</translation>
    </message>
    <message>
        <source>Judge each case</source>
        <translation>Bedöm varje fall</translation>
    </message>
    <message>
        <source>Keep them beside the register</source>
        <translation>Spara dem bredvid registret</translation>
    </message>
    <message>
        <source>Kept for next time. Who gets messages is decided by an answer.</source>
        <translation>Sparas till nästa gång. Vem som får sms bestäms när svaret registreras.</translation>
    </message>
    <message>
        <source>Kept how a file of bookings is read</source>
        <translation>Sparade hur en fil med bokningar läses</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Ligger i</translation>
    </message>
    <message>
        <source>Kept in the encrypted register alone.</source>
        <translation>Sparas bara i det krypterade registret.</translation>
    </message>
    <message>
        <source>Kept in: {place}.</source>
        <translation>Förvaras: {place}.</translation>
    </message>
    <message>
        <source>Kept the texts that came with the program</source>
        <translation>Sparade texterna som följde med programmet</translation>
    </message>
    <message>
        <source>Kept where</source>
        <translation>Förvaras var</translation>
    </message>
    <message>
        <source>Kept with your name and the day.</source>
        <translation>Sparas med ditt namn och dagen.</translation>
    </message>
    <message>
        <source>Kept, leave it empty to keep it</source>
        <translation>Sparat, lämna tomt</translation>
    </message>
    <message>
        <source>Kept: the log {journal}, answers {answer}, searches and reasons {note}, visits {visit}, parked registrations {draft}.</source>
        <translation>Sparas: loggen {journal}, svar {answer}, sökningar och skäl {note}, besök {visit}, parkerade registreringar {draft}.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Languages of the information</source>
        <translation>Informationens språk</translation>
    </message>
    <message>
        <source>Last day of the mandate</source>
        <translation>Uppdragets sista dag</translation>
    </message>
    <message>
        <source>Last patients</source>
        <translation>Senaste patienter</translation>
    </message>
    <message>
        <source>Later lines</source>
        <translation>Senare rader</translation>
    </message>
    <message>
        <source>Later ones are found on their days, under Visits.</source>
        <translation>Senare besök finns på sina dagar, under Besök.</translation>
    </message>
    <message>
        <source>Leave it empty where none is needed.</source>
        <translation>Tomt om inget behövs.</translation>
    </message>
    <message>
        <source>Leave the computer on. It can be stopped, and nothing is changed.</source>
        <translation>Låt datorn vara på. Det går att avbryta, och då är inget ändrat.</translation>
    </message>
    <message>
        <source>Leave the computer on. It is all or nothing.</source>
        <translation>Låt datorn vara på. Antingen blir allt gjort eller inget.</translation>
    </message>
    <message>
        <source>Let a user in again</source>
        <translation>Släppte in en användare igen</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Släpp in igen</translation>
    </message>
    <message>
        <source>Let the new code hold</source>
        <translation>Låt den nya koden gälla</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Like smtp.example.org. Leave it empty for none.</source>
        <translation>Som smtp.example.org. Tomt om ingen finns.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Lines of other units are left out: {count}. They can be asked for there.</source>
        <translation>Rader från andra enheter är inte med: {count}. De kan begäras ut där.</translation>
    </message>
    <message>
        <source>Lines {first} to {last} of {all}, the latest first</source>
        <translation>Rad {first} till {last} av {all}, den senaste först</translation>
    </message>
    <message>
        <source>Lines {first} to {last}, the latest first</source>
        <translation>Rad {first} till {last}, den senaste först</translation>
    </message>
    <message>
        <source>Lines, the latest first</source>
        <translation>Rader, den senaste först</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Lock when nobody has used the program for</source>
        <translation>Lås när ingen har använt programmet på</translation>
    </message>
    <message>
        <source>Lock, or change user</source>
        <translation>Lås, eller byt användare</translation>
    </message>
    <message>
        <source>Locked after 1 minute.</source>
        <translation>Låstes efter 1 minut.</translation>
    </message>
    <message>
        <source>Locked after {count} minutes.</source>
        <translation>Låstes efter {count} minuter.</translation>
    </message>
    <message>
        <source>Locked with the computer.</source>
        <translation>Låstes när datorn låstes.</translation>
    </message>
    <message>
        <source>Locked.</source>
        <translation>Låst.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Log in as {login}</source>
        <translation>Loggar in som {login}</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>Inloggning</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>Loggade in</translation>
    </message>
    <message>
        <source>Logged in, after 1 wrong password</source>
        <translation>Loggade in, efter 1 fel lösenord</translation>
    </message>
    <message>
        <source>Logged in, after {count} wrong passwords</source>
        <translation>Loggade in, efter {count} fel lösenord</translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation>Loggade ut</translation>
    </message>
    <message>
        <source>Logins and users</source>
        <translation>Inloggningar och användare</translation>
    </message>
    <message>
        <source>Logs in as {login}</source>
        <translation>Loggar in som {login}</translation>
    </message>
    <message>
        <source>Look at the receipt</source>
        <translation>Visa kvittot</translation>
    </message>
    <message>
        <source>Look through the backup</source>
        <translation>Gå igenom kopian</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Look up the blanket</source>
        <translation>Öppna blanketten</translation>
    </message>
    <message>
        <source>Look whether each field is read from the right column. Your choice is remembered for the unit.</source>
        <translation>Se efter att varje fält läses från rätt kolumn. Valet kommer enheten ihåg till nästa gång.</translation>
    </message>
    <message>
        <source>Looked at a list, {shown}</source>
        <translation>Tittade på en lista, {shown}</translation>
    </message>
    <message>
        <source>Looked at the list {name}, {shown}</source>
        <translation>Tittade på listan {name}, {shown}</translation>
    </message>
    <message>
        <source>Looked at the plan of reminders</source>
        <translation>Tittade på planen för påminnelser</translation>
    </message>
    <message>
        <source>Looked at the unit's access log, 1 line</source>
        <translation>Tittade i enhetens åtkomstlogg, 1 rad</translation>
    </message>
    <message>
        <source>Looked at the unit's access log, {count} lines</source>
        <translation>Tittade i enhetens åtkomstlogg, {count} rader</translation>
    </message>
    <message>
        <source>Looked at who has seen the patient, 1 line</source>
        <translation>Tittade på vem som har sett patienten, 1 rad</translation>
    </message>
    <message>
        <source>Looked at who has seen the patient, {count} lines</source>
        <translation>Tittade på vem som har sett patienten, {count} rader</translation>
    </message>
    <message>
        <source>Looked up a blanket by its code</source>
        <translation>Sökte fram en blankett med dess kod</translation>
    </message>
    <message>
        <source>Looking through it</source>
        <translation>Går igenom</translation>
    </message>
    <message>
        <source>Looks after the visits alone</source>
        <translation>Sköter sina besök själv</translation>
    </message>
    <message>
        <source>Looks and searches</source>
        <translation>Öppningar och sökningar</translation>
    </message>
    <message>
        <source>Looks at patients, drawn at random by the program and checked by a manager.</source>
        <translation>Öppningar av patienters uppgifter, slumpvis dragna av programmet och granskade av en chef.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gjord</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>Gjorde en säkerhetskopia</translation>
    </message>
    <message>
        <source>Made a backup ({kind})</source>
        <translation>Gjorde en säkerhetskopia ({kind})</translation>
    </message>
    <message>
        <source>Made a blanket</source>
        <translation>Gjorde en blankett</translation>
    </message>
    <message>
        <source>Made a new recovery code</source>
        <translation>Gjorde en ny återställningskod</translation>
    </message>
    <message>
        <source>Made an sms about a cancelled or moved visit</source>
        <translation>Gjorde ett sms om ett avbokat eller flyttat besök</translation>
    </message>
    <message>
        <source>Made before a new key</source>
        <translation>Gjord före ett nyckelbyte</translation>
    </message>
    <message>
        <source>Made before a restoring</source>
        <translation>Gjord före en återställning</translation>
    </message>
    <message>
        <source>Made before an upgrade</source>
        <translation>Gjord före en uppgradering</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gjord av</translation>
    </message>
    <message>
        <source>Made by {name}</source>
        <translation>Av {name}</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gjord</translation>
    </message>
    <message>
        <source>Made the register</source>
        <translation>Skapade registret</translation>
    </message>
    <message>
        <source>Made {paper}</source>
        <translation>Gjorde {paper}</translation>
    </message>
    <message>
        <source>Made-up patients: log in as {login} with the password {password}</source>
        <translation>Påhittade patienter: logga in som {login} med lösenordet {password}</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Gör en säkerhetskopia nu</translation>
    </message>
    <message>
        <source>Make a file</source>
        <translation>Gör en fil</translation>
    </message>
    <message>
        <source>Make a new file now: it tells the system to stop them.</source>
        <translation>Gör en ny fil nu. Den säger till systemet att stoppa dem.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Gör en ny nyckel</translation>
    </message>
    <message>
        <source>Make a new register</source>
        <translation>Skapa ett nytt register</translation>
    </message>
    <message>
        <source>Make a receipt</source>
        <translation>Gör ett kvitto</translation>
    </message>
    <message>
        <source>Make one now: what is only on this disk goes with it.</source>
        <translation>Gör en nu: det som bara finns på den här disken försvinner med den.</translation>
    </message>
    <message>
        <source>Make the register</source>
        <translation>Skapa registret</translation>
    </message>
    <message>
        <source>Makes the file</source>
        <translation>Gör filen</translation>
    </message>
    <message>
        <source>Making the plan</source>
        <translation>Gör planen</translation>
    </message>
    <message>
        <source>Making the register</source>
        <translation>Skapar registret</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Enhetschef</translation>
    </message>
    <message>
        <source>Manages users and units, but sees no patients.</source>
        <translation>Sköter användare och enheter, men ser inga patienter.</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>Mark in {system}</source>
        <translation>Markera i {system}</translation>
    </message>
    <message>
        <source>Mark it in {system}</source>
        <translation>Markera i {system}</translation>
    </message>
    <message>
        <source>Marked a visit's SMS mark as carried over</source>
        <translation>Markerade ett besöks sms-markering som överförd</translation>
    </message>
    <message>
        <source>Marked a visit's sms as done in the record system</source>
        <translation>Markerade ett besöks sms som klart i journalsystemet</translation>
    </message>
    <message>
        <source>Marked an answer as carried over</source>
        <translation>Markerade ett svar som fört över</translation>
    </message>
    <message>
        <source>Marked at {time}</source>
        <translation>Markerad kl. {time}</translation>
    </message>
    <message>
        <source>Marked in the record system</source>
        <translation>Markerat i journalsystemet</translation>
    </message>
    <message>
        <source>Marked in the record system.</source>
        <translation>Markerat i journalsystemet.</translation>
    </message>
    <message>
        <source>Marked in {system}</source>
        <translation>Markerat i {system}</translation>
    </message>
    <message>
        <source>Marked there</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Marked today</source>
        <translation>Markerade idag</translation>
    </message>
    <message>
        <source>Marks of visits, marked today</source>
        <translation>Besök som markerats i dag</translation>
    </message>
    <message>
        <source>May be left empty: then {name} gets no messages.</source>
        <translation>Kan lämnas tomt. Då får {name} inget sms.</translation>
    </message>
    <message>
        <source>May have been sent</source>
        <translation>Kan ha skickats</translation>
    </message>
    <message>
        <source>May stand in the message: {reason}</source>
        <translation>Får stå i sms:et: {reason}</translation>
    </message>
    <message>
        <source>May the unit's name stand in the message?</source>
        <translation>Får enhetens namn stå i sms:et?</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meddelande</translation>
    </message>
    <message>
        <source>Message 1 day before.</source>
        <translation>Sms 1 dag före.</translation>
    </message>
    <message>
        <source>Message {count} days before.</source>
        <translation>Sms {count} dagar före.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Sms</translation>
    </message>
    <message>
        <source>Messages show date and time only, and the card is opened with a reason.</source>
        <translation>Sms:et visar bara dag och tid, och kortet öppnas med ett skäl.</translation>
    </message>
    <message>
        <source>Minor until (age)</source>
        <translation>Minderårig till (ålder)</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>Minderåriga</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>Mobilnummer</translation>
    </message>
    <message>
        <source>Mobile number of {name}</source>
        <translation>Mobilnummer till {name}</translation>
    </message>
    <message>
        <source>Mobile number of {name}, {role}</source>
        <translation>Mobilnummer till {name}, {role}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>More than twenty. Type more to see the right one.</source>
        <translation>Fler än tjugo. Skriv mer för att se rätt person.</translation>
    </message>
    <message>
        <source>Move a unit up or down</source>
        <translation>Flytta en enhet upp eller ner</translation>
    </message>
    <message>
        <source>Move and send the sms</source>
        <translation>Flytta och skicka sms</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ner</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Det flyttas</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Move, no sms</source>
        <translation>Flytta utan sms</translation>
    </message>
    <message>
        <source>Move, save the draft</source>
        <translation>Flytta och spara utkastet</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Flyttat</translation>
    </message>
    <message>
        <source>Moved a visit</source>
        <translation>Flyttade ett besök</translation>
    </message>
    <message>
        <source>Moved the application to another step</source>
        <translation>Flyttade ansökan till ett annat steg</translation>
    </message>
    <message>
        <source>Moved to</source>
        <translation>Flyttat till</translation>
    </message>
    <message>
        <source>Moved to a folder beside it, whole and encrypted</source>
        <translation>Flyttas till en mapp bredvid, helt och krypterat</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Name in the text</source>
        <translation>Namn i texten</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Namn eller nummer</translation>
    </message>
    <message>
        <source>Name, number or day</source>
        <translation>Namn, nummer eller dag</translation>
    </message>
    <message>
        <source>Names, numbers and answers are shown to whoever has a reason. It is noted.</source>
        <translation>Namn, nummer och svar visas för den som har ett skäl. Skälet syns i åtkomstloggen.</translation>
    </message>
    <message>
        <source>Needed for persons with protected identity.</source>
        <translation>Krävs för personer med skyddade uppgifter.</translation>
    </message>
    <message>
        <source>Needed where it is not in order. Not the patient's name.</source>
        <translation>Behövs när något inte är i sin ordning. Inte patientens namn.</translation>
    </message>
    <message>
        <source>Needs help to get to the visit</source>
        <translation>Behöver hjälp till besöken</translation>
    </message>
    <message>
        <source>Neither place nor address is printed.</source>
        <translation>Varken plats eller adress skrivs ut.</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Ny dag</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Nytt utkast</translation>
    </message>
    <message>
        <source>New förvaltare</source>
        <translation>Ny förvaltare</translation>
    </message>
    <message>
        <source>New god man</source>
        <translation>Ny god man</translation>
    </message>
    <message>
        <source>New guardian</source>
        <translation>Ny vårdnadshavare</translation>
    </message>
    <message>
        <source>New in the register</source>
        <translation>Ny i registret</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Ny nyckel</translation>
    </message>
    <message>
        <source>New mobile number</source>
        <translation>Nytt mobilnummer</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nytt lösenord</translation>
    </message>
    <message>
        <source>New password waits</source>
        <translation>Ska byta lösenord</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Ny patient</translation>
    </message>
    <message>
        <source>New registration</source>
        <translation>Ny registrering</translation>
    </message>
    <message>
        <source>New relative</source>
        <translation>Ny närstående</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Ny text</translation>
    </message>
    <message>
        <source>New time</source>
        <translation>Ny tid</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Ny enhet</translation>
    </message>
    <message>
        <source>New unit, new reception</source>
        <translation>Ny enhet, ny mottagning</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>Nytt besök</translation>
    </message>
    <message>
        <source>Next in the list</source>
        <translation>Nästa i listan</translation>
    </message>
    <message>
        <source>Next patient</source>
        <translation>Nästa patient</translation>
    </message>
    <message>
        <source>Next reminder</source>
        <translation>Nästa påminnelse</translation>
    </message>
    <message>
        <source>Next reminder {when}</source>
        <translation>Nästa påminnelse {when}</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nästa steg</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Nästa besök</translation>
    </message>
    <message>
        <source>Next visit, if it is booked</source>
        <translation>Nästa besök, om det är bokat</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>No SMS for the group {when}</source>
        <translation>Inget sms för gruppen {when}</translation>
    </message>
    <message>
        <source>No SMS for the visit {when}</source>
        <translation>Inget sms för besöket {when}</translation>
    </message>
    <message>
        <source>No address to {recipient} is known: fill in the recipient yourself.</source>
        <translation>Adressen till {recipient} är inte känd. Fyll i mottagaren själv.</translation>
    </message>
    <message>
        <source>No answer is registered: no patient gets a yes or a no from this. Scan the blanket again to register its answer after all.</source>
        <translation>Inget svar registreras, så ingen patient får ett ja eller nej av det här. Läs av blanketten igen om svaret ska registreras ändå.</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Inget svar än</translation>
    </message>
    <message>
        <source>No answer yet.</source>
        <translation>Inget svar än.</translation>
    </message>
    <message>
        <source>No backup is made of made-up patients each day</source>
        <translation>Av påhittade patienter görs ingen daglig säkerhetskopia</translation>
    </message>
    <message>
        <source>No blanket is out</source>
        <translation>Ingen blankett är ute</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Ingen fil är vald.</translation>
    </message>
    <message>
        <source>No file is made.</source>
        <translation>Det blir ingen fil.</translation>
    </message>
    <message>
        <source>No file was made.</source>
        <translation>Ingen fil är gjord.</translation>
    </message>
    <message>
        <source>No message has been made yet.</source>
        <translation>Inget sms är skickat än.</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Inga sms</translation>
    </message>
    <message>
        <source>No messages are counted: nobody has decided how long before a visit they go.</source>
        <translation>Inga sms är räknade: ingen har bestämt hur långt före besöket de skickas.</translation>
    </message>
    <message>
        <source>No messages with a protected identity.</source>
        <translation>Inga sms vid skyddade personuppgifter.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Inget namn</translation>
    </message>
    <message>
        <source>No password</source>
        <translation>Inget lösenord</translation>
    </message>
    <message>
        <source>No price is known for this record system.</source>
        <translation>Det finns inget känt pris för det här journalsystemet.</translation>
    </message>
    <message>
        <source>No professional translator has reviewed these words. The unit's manager knows.</source>
        <translation>Ingen yrkesöversättare har granskat texten. Enhetens chef känner till det.</translation>
    </message>
    <message>
        <source>No role at this unit</source>
        <translation>Ingen roll på enheten</translation>
    </message>
    <message>
        <source>No row of the file changes anything.</source>
        <translation>Ingen rad i filen ändrar något.</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Inga rader</translation>
    </message>
    <message>
        <source>No sms</source>
        <translation>Inget sms</translation>
    </message>
    <message>
        <source>No sms can be sent</source>
        <translation>Inget sms kan skickas</translation>
    </message>
    <message>
        <source>No sms for the group's visit.</source>
        <translation>Gruppens besök får inget sms.</translation>
    </message>
    <message>
        <source>No sms for this visit.</source>
        <translation>Det här besöket får inget sms.</translation>
    </message>
    <message>
        <source>No sms goes</source>
        <translation>Inget sms går</translation>
    </message>
    <message>
        <source>No text is confirmed yet. Until then no yes can be saved.</source>
        <translation>Ingen text är bekräftad än. Innan dess kan inget ja sparas.</translation>
    </message>
    <message>
        <source>No text message is sent: {name} has said no.</source>
        <translation>Inget sms skickas. {name} har sagt nej.</translation>
    </message>
    <message>
        <source>No text messages are sent</source>
        <translation>Inga sms skickas</translation>
    </message>
    <message>
        <source>No text messages are sent.</source>
        <translation>Inga sms skickas.</translation>
    </message>
    <message>
        <source>No to sms</source>
        <translation>Nej till sms</translation>
    </message>
    <message>
        <source>No to text messages</source>
        <translation>Nej till sms</translation>
    </message>
    <message>
        <source>No to text messages.</source>
        <translation>Nej till sms.</translation>
    </message>
    <message>
        <source>No visit has its reminder on these days.</source>
        <translation>Inget besök har sin påminnelse de här dagarna.</translation>
    </message>
    <message>
        <source>No visit written</source>
        <translation>Inget besök angivet</translation>
    </message>
    <message>
        <source>No visits this day.</source>
        <translation>Inga besök den här dagen.</translation>
    </message>
    <message>
        <source>No visits.</source>
        <translation>Inga besök.</translation>
    </message>
    <message>
        <source>No yes to sms</source>
        <translation>Inget ja till sms</translation>
    </message>
    <message>
        <source>No, ask a guardian</source>
        <translation>Nej, fråga vårdnadshavare</translation>
    </message>
    <message>
        <source>Nobody else reads the phone</source>
        <translation>Ingen annan läser telefonen</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Ingen hittades.</translation>
    </message>
    <message>
        <source>Nobody found. Enter registers a new patient with what you typed.</source>
        <translation>Ingen träff. Enter registrerar en ny patient med det du skrev.</translation>
    </message>
    <message>
        <source>Nobody has looked</source>
        <translation>Ingen har sett det</translation>
    </message>
    <message>
        <source>Nobody has looked at the mandate.</source>
        <translation>Ingen har sett beslutet.</translation>
    </message>
    <message>
        <source>Nobody has opened the patient's details.</source>
        <translation>Ingen har öppnat patientens uppgifter.</translation>
    </message>
    <message>
        <source>Nobody in the list can get a blanket.</source>
        <translation>Ingen i listan kan få en blankett.</translation>
    </message>
    <message>
        <source>Nobody in the list fits.</source>
        <translation>Ingen i listan stämmer.</translation>
    </message>
    <message>
        <source>Nobody in the register has that number or name.</source>
        <translation>Ingen i registret har det numret eller namnet.</translation>
    </message>
    <message>
        <source>Nobody must be asked again because of the text.</source>
        <translation>Ingen behöver frågas igen på grund av texten.</translation>
    </message>
    <message>
        <source>Nobody professional has reviewed this translation.</source>
        <translation>Ingen yrkeskunnig har granskat översättningen.</translation>
    </message>
    <message>
        <source>Nobody to ask</source>
        <translation>Ingen att fråga</translation>
    </message>
    <message>
        <source>Nobody waits for it any longer. Ctrl+Z undoes it.</source>
        <translation>Ingen väntar på den längre. Ctrl+Z ångrar.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Ingen än</translation>
    </message>
    <message>
        <source>Nobody yet. Search, or register the first patient.</source>
        <translation>Ingen än. Sök, eller registrera den första patienten.</translation>
    </message>
    <message>
        <source>None or another</source>
        <translation>Ingen eller en annan</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Ingen än.</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Inte frågad än</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Inte påbörjad</translation>
    </message>
    <message>
        <source>Not beside the register: who takes the computer would have both. Choose another place, like a USB stick.</source>
        <translation>Inte bredvid registret: den som tar datorn skulle få båda. Välj en annan plats, till exempel ett usb-minne.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Inte granskad än</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Inte bekräftat</translation>
    </message>
    <message>
        <source>Not confirmed yet.</source>
        <translation>Inte bekräftat än.</translation>
    </message>
    <message>
        <source>Not confirmed: no yes can be saved</source>
        <translation>Inte bekräftat, så inget ja kan sparas</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>Inte i sin ordning</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>Finns inte i filen</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Inte kontrollerat än</translation>
    </message>
    <message>
        <source>Not needed, but it helps whoever reads the history.</source>
        <translation>Behövs inte, men hjälper den som läser historiken.</translation>
    </message>
    <message>
        <source>Not read to the end</source>
        <translation>Inte uppläst till slut</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Går inte att läsa</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Inte granskad</translation>
    </message>
    <message>
        <source>Not reviewed. Turned on by {name} on {day}.</source>
        <translation>Inte granskad. Påslagen av {name} den {day}.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Inte sparad än</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Inte skickat</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Inte skickat än</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Visas inte</translation>
    </message>
    <message>
        <source>Not shown: protected identity.</source>
        <translation>Visas inte: skyddade uppgifter.</translation>
    </message>
    <message>
        <source>Note as active</source>
        <translation>Anteckna som aktiv</translation>
    </message>
    <message>
        <source>Note as sent</source>
        <translation>Anteckna som skickad</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Notera</translation>
    </message>
    <message>
        <source>Note it as signed today</source>
        <translation>Ange som underskriven i dag</translation>
    </message>
    <message>
        <source>Noted as signed {day}, kept in {place}, for nobody.</source>
        <translation>Antecknad som underskriven {day}, förvaras: {place}, men inget svar är registrerat.</translation>
    </message>
    <message>
        <source>Noted line {number} of a spot check: {verdict}</source>
        <translation>Noterade rad {number} i ett stickprov: {verdict}</translation>
    </message>
    <message>
        <source>Noted that a mandate was looked at</source>
        <translation>Noterade att ett uppdrag kontrollerades</translation>
    </message>
    <message>
        <source>Noted what became of an sms about a visit</source>
        <translation>Noterade hur det gick med ett sms om ett besök</translation>
    </message>
    <message>
        <source>Noted {when} by {name}</source>
        <translation>Antecknat {when} av {name}</translation>
    </message>
    <message>
        <source>Noted: {state}</source>
        <translation>Antecknat: {state}</translation>
    </message>
    <message>
        <source>Notes them, and writes the file</source>
        <translation>Noterar dem och skriver filen</translation>
    </message>
    <message>
        <source>Nothing can be sent until the number is whole.</source>
        <translation>Inget kan skickas förrän numret är helt.</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Inget ändras.</translation>
    </message>
    <message>
        <source>Nothing else has changed: note it as signed when it is the one you send.</source>
        <translation>Inget annat har ändrats. Ange den som underskriven om det är den du skickar.</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Inget passar</translation>
    </message>
    <message>
        <source>Nothing gives the care away.</source>
        <translation>Inget i texten avslöjar vården.</translation>
    </message>
    <message>
        <source>Nothing in the plan fits.</source>
        <translation>Inget i planen passar.</translation>
    </message>
    <message>
        <source>Nothing is changed. Scan it again.</source>
        <translation>Ingenting är ändrat. Läs av den igen.</translation>
    </message>
    <message>
        <source>Nothing is left of it. The earlier backups are untouched.</source>
        <translation>Inget finns kvar av den. De tidigare kopiorna är orörda.</translation>
    </message>
    <message>
        <source>Nothing is sent to the visit.</source>
        <translation>Inget skickas inför besöket.</translation>
    </message>
    <message>
        <source>Nothing is thrown away.</source>
        <translation>Inget kastas.</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Inget väntar</translation>
    </message>
    <message>
        <source>Nothing of it is kept.</source>
        <translation>Inget av den finns kvar.</translation>
    </message>
    <message>
        <source>Nothing speaks against it</source>
        <translation>Inget talar emot det</translation>
    </message>
    <message>
        <source>Nothing to read in</source>
        <translation>Inget att läsa in</translation>
    </message>
    <message>
        <source>Nothing whose time has passed comes along.</source>
        <translation>Inget vars tid har gått kommer med.</translation>
    </message>
    <message>
        <source>Now: {number}</source>
        <translation>Nu: {number}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number not confirmed</source>
        <translation>Obekräftat nummer</translation>
    </message>
    <message>
        <source>Number or note</source>
        <translation>Nummer eller anmärkning</translation>
    </message>
    <message>
        <source>Often 587 or 465.</source>
        <translation>Ofta 587 eller 465.</translation>
    </message>
    <message>
        <source>Oldest 1 day</source>
        <translation>Äldsta 1 dag</translation>
    </message>
    <message>
        <source>Oldest from today</source>
        <translation>Äldsta från idag</translation>
    </message>
    <message>
        <source>Oldest {count} days</source>
        <translation>Äldsta {count} dagar</translation>
    </message>
    <message>
        <source>On a signed form</source>
        <translation>På blankett</translation>
    </message>
    <message>
        <source>On a signed form.</source>
        <translation>På underskriven blankett.</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>På papper</translation>
    </message>
    <message>
        <source>On the day of the visit</source>
        <translation>Samma dag som besöket</translation>
    </message>
    <message>
        <source>One for the waiting room, to be filled in by hand.</source>
        <translation>En till väntrummet, att fylla i för hand.</translation>
    </message>
    <message>
        <source>One more identity number</source>
        <translation>Ett identitetsnummer till</translation>
    </message>
    <message>
        <source>One thing to put right</source>
        <translation>En sak att rätta</translation>
    </message>
    <message>
        <source>One wrong password was tried before you logged in.</source>
        <translation>Ett felaktigt lösenord prövades innan du loggade in.</translation>
    </message>
    <message>
        <source>Only a manager can end the protection.</source>
        <translation>Bara en chef kan ta bort skyddet.</translation>
    </message>
    <message>
        <source>Only for sms about cancelled and moved visits, with fixed words. Nothing else is sent this way, so a trial connects without sending.</source>
        <translation>Bara för sms om inställda och flyttade besök, med fasta texter. Inget annat skickas den vägen, så ett försök ansluter utan att skicka något.</translation>
    </message>
    <message>
        <source>Only in quiet hours</source>
        <translation>Bara under tysta timmar</translation>
    </message>
    <message>
        <source>Only note where it is kept</source>
        <translation>Ange bara var den förvaras</translation>
    </message>
    <message>
        <source>Only receptions that are switched on send messages. Empty ages are the unit's.</source>
        <translation>Bara påslagna mottagningar skickar sms. Tomma åldrar är enhetens.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Open a patient</source>
        <translation>Öppna en patient</translation>
    </message>
    <message>
        <source>Open a register</source>
        <translation>Öppna ett register</translation>
    </message>
    <message>
        <source>Open another register</source>
        <translation>Öppna ett annat register</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>Öppna pdf:en</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Öppna kortet</translation>
    </message>
    <message>
        <source>Open the card with a reason first.</source>
        <translation>Öppna kortet med ett skäl först.</translation>
    </message>
    <message>
        <source>Open the file in your e-mail program, look it through, and send it from there.</source>
        <translation>Öppna filen i ditt mejlprogram, läs igenom och skicka därifrån.</translation>
    </message>
    <message>
        <source>Open the register</source>
        <translation>Öppna registret</translation>
    </message>
    <message>
        <source>Open with a reason</source>
        <translation>Öppna med skäl</translation>
    </message>
    <message>
        <source>Opened a spot check</source>
        <translation>Öppnade ett stickprov</translation>
    </message>
    <message>
        <source>Opened the card</source>
        <translation>Öppnade kortet</translation>
    </message>
    <message>
        <source>Opened the quarterly report</source>
        <translation>Öppnade kvartalsrapporten</translation>
    </message>
    <message>
        <source>Opened with a reason</source>
        <translation>Öppnas med skäl</translation>
    </message>
    <message>
        <source>Opened with a reason.</source>
        <translation>Öppnas med skäl.</translation>
    </message>
    <message>
        <source>Opened {paper} in another program</source>
        <translation>Öppnade {paper} i ett annat program</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öppnar</translation>
    </message>
    <message>
        <source>Or until it is taken back</source>
        <translation>Eller tills det tas tillbaka</translation>
    </message>
    <message>
        <source>Own number from (age)</source>
        <translation>Eget nummer från (ålder)</translation>
    </message>
    <message>
        <source>Own phone</source>
        <translation>Egen telefon</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papper</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papper</translation>
    </message>
    <message>
        <source>Papers to print</source>
        <translation>Papper att skriva ut</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parkera</translation>
    </message>
    <message>
        <source>Park a registration, and take it up again</source>
        <translation>Parkera en registrering, och ta upp den igen</translation>
    </message>
    <message>
        <source>Park the registration (F6) and search every unit for the number.</source>
        <translation>Parkera registreringen (F6) och sök på numret på alla enheter.</translation>
    </message>
    <message>
        <source>Parked registration</source>
        <translation>Parkerad registrering</translation>
    </message>
    <message>
        <source>Parked registrations</source>
        <translation>Parkerade registreringar</translation>
    </message>
    <message>
        <source>Part them</source>
        <translation>Skilj åt</translation>
    </message>
    <message>
        <source>Part them again?</source>
        <translation>Skilja dem åt igen?</translation>
    </message>
    <message>
        <source>Parted two patients who had been joined</source>
        <translation>Delade på två patienter som hade slagits ihop</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Delar</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Password of the certificate</source>
        <translation>Certifikatets lösenord</translation>
    </message>
    <message>
        <source>Paste a list, and each of its lines becomes a unit.</source>
        <translation>Klistra in en lista, så blir varje rad en enhet.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Patient's details</source>
        <translation>Patientens uppgifter</translation>
    </message>
    <message>
        <source>Patients' details</source>
        <translation>Patienters uppgifter</translation>
    </message>
    <message>
        <source>Personal identity number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phone and tell.</source>
        <translation>Ring och berätta.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan for sms</source>
        <translation>Plan för sms</translation>
    </message>
    <message>
        <source>Planned sms</source>
        <translation>Planerade sms</translation>
    </message>
    <message>
        <source>Point by point</source>
        <translation>Punkt för punkt</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Press to show them again</source>
        <translation>Tryck för att visa dem igen</translation>
    </message>
    <message>
        <source>Preview of the PDF, {count} pages</source>
        <translation>Förhandsvisning av pdf:en, {count} sidor</translation>
    </message>
    <message>
        <source>Preview of the paper: {name}, 1 page</source>
        <translation>Förhandsvisning: {name}, 1 sida</translation>
    </message>
    <message>
        <source>Preview of the paper: {name}, {count} pages</source>
        <translation>Förhandsvisning: {name}, {count} sidor</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Print a receipt</source>
        <translation>Skriv ut kvitto</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Skriv ut igen</translation>
    </message>
    <message>
        <source>Print and park</source>
        <translation>Skriv ut och parkera</translation>
    </message>
    <message>
        <source>Print blankets</source>
        <translation>Skriv ut blanketter</translation>
    </message>
    <message>
        <source>Print the application, and open its PDF</source>
        <translation>Skriv ut ansökan, och öppna dess pdf</translation>
    </message>
    <message>
        <source>Print the extract</source>
        <translation>Skriv ut utdraget</translation>
    </message>
    <message>
        <source>Print the recovery code</source>
        <translation>Skriv ut återställningskoden</translation>
    </message>
    <message>
        <source>Print the spot check</source>
        <translation>Skriv ut stickprovet</translation>
    </message>
    <message>
        <source>Print what is shown, or the receipt</source>
        <translation>Skriv ut det som visas, eller kvittot</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Utskriven</translation>
    </message>
    <message>
        <source>Printed on {day}. Ask for it</source>
        <translation>Utskriven {day}. Be om den</translation>
    </message>
    <message>
        <source>Printed or saved a page of the access log</source>
        <translation>Skrev ut eller sparade en sida ur åtkomstloggen</translation>
    </message>
    <message>
        <source>Printed or saved a patient's extract of the access log</source>
        <translation>Skrev ut eller sparade en patients utdrag ur åtkomstloggen</translation>
    </message>
    <message>
        <source>Printed or saved a spot check</source>
        <translation>Skrev ut eller sparade ett stickprov</translation>
    </message>
    <message>
        <source>Printed or saved the access log's anchor</source>
        <translation>Skrev ut eller sparade åtkomstloggens ankare</translation>
    </message>
    <message>
        <source>Printed today</source>
        <translation>Utskriven i dag</translation>
    </message>
    <message>
        <source>Printed yesterday</source>
        <translation>Utskriven i går</translation>
    </message>
    <message>
        <source>Printed {day} by {name}, {language}.</source>
        <translation>Utskriven {day} av {name}, {language}.</translation>
    </message>
    <message>
        <source>Printed {paper}</source>
        <translation>Skrev ut {paper}</translation>
    </message>
    <message>
        <source>Printed, and not back yet.</source>
        <translation>Utskrivna men inte tillbaka än.</translation>
    </message>
    <message>
        <source>Printed, and not registered as signed. Scan the code when one comes back.</source>
        <translation>Utskrivna men inte registrerade som underskrivna. Läs av koden när en kommer tillbaka.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Utskriven.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Skriver ut</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Protect it with a password</source>
        <translation>Skydda med lösenord</translation>
    </message>
    <message>
        <source>Protect the register</source>
        <translation>Skydda registret</translation>
    </message>
    <message>
        <source>Protect the register with a password</source>
        <translation>Skydda registret med lösenord</translation>
    </message>
    <message>
        <source>Protected identity</source>
        <translation>Skyddade uppgifter</translation>
    </message>
    <message>
        <source>Protected identity, opened with a reason</source>
        <translation>Skyddade uppgifter, öppnade med skäl</translation>
    </message>
    <message>
        <source>Put 1 error right first</source>
        <translation>Rätta 1 fel först</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Skjut upp</translation>
    </message>
    <message>
        <source>Put the key file back from a backup</source>
        <translation>Lägg tillbaka nyckelfilen från en säkerhetskopia</translation>
    </message>
    <message>
        <source>Put {count} errors right first</source>
        <translation>Rätta {count} fel först</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kvartal</translation>
    </message>
    <message>
        <source>Quarter {number} {year}</source>
        <translation>Kvartal {number} {year}</translation>
    </message>
    <message>
        <source>Quarterly report</source>
        <translation>Kvartalsrapport</translation>
    </message>
    <message>
        <source>Quarterly report: {quarter}</source>
        <translation>Kvartalsrapport: {quarter}</translation>
    </message>
    <message>
        <source>Quick booking</source>
        <translation>Snabbokning</translation>
    </message>
    <message>
        <source>Quiet from (optional)</source>
        <translation>Tyst från (valfritt)</translation>
    </message>
    <message>
        <source>Quiet until (optional)</source>
        <translation>Tyst till (valfritt)</translation>
    </message>
    <message>
        <source>Read aloud and confirmed {day}.</source>
        <translation>Uppläst och bekräftat {day}.</translation>
    </message>
    <message>
        <source>Read aloud and confirmed.</source>
        <translation>Uppläst och bekräftat.</translation>
    </message>
    <message>
        <source>Read aloud {language}</source>
        <translation>Uppläst {language}</translation>
    </message>
    <message>
        <source>Read aloud {language}, version {version}</source>
        <translation>Uppläst {language}, version {version}</translation>
    </message>
    <message>
        <source>Read in 1 visit</source>
        <translation>Läs in 1 besök</translation>
    </message>
    <message>
        <source>Read in visits</source>
        <translation>Läs in besök</translation>
    </message>
    <message>
        <source>Read in {count} visits</source>
        <translation>Läs in {count} besök</translation>
    </message>
    <message>
        <source>Read it back. Said on {day}</source>
        <translation>Läs upp det. Sagt {day}</translation>
    </message>
    <message>
        <source>Read the number aloud and let {name} confirm it.</source>
        <translation>Läs upp numret och låt {name} bekräfta det.</translation>
    </message>
    <message>
        <source>Read the number to {name}</source>
        <translation>Läs upp numret för {name}</translation>
    </message>
    <message>
        <source>Read the numbers aloud</source>
        <translation>Läs upp numren</translation>
    </message>
    <message>
        <source>Read to {name}</source>
        <translation>Läs upp för {name}</translation>
    </message>
    <message>
        <source>Reads what they are made of</source>
        <translation>Läser det som ska stå på dem</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvitto</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Mottagning</translation>
    </message>
    <message>
        <source>Reception {number}</source>
        <translation>Mottagning {number}</translation>
    </message>
    <message>
        <source>Receptionist</source>
        <translation>Receptionist</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>Mottagningar</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Återställningskod</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Register an answer</source>
        <translation>Registrera svar</translation>
    </message>
    <message>
        <source>Register the answer</source>
        <translation>Registrera svaret</translation>
    </message>
    <message>
        <source>Register the answer that stands on it. The blanket then belongs to the patient, and you note where it is kept.</source>
        <translation>Registrera svaret som står på den. Då hör blanketten till patienten, och du anger var den förvaras.</translation>
    </message>
    <message>
        <source>Register the blanket</source>
        <translation>Registrera blanketten</translation>
    </message>
    <message>
        <source>Registered a signed blanket</source>
        <translation>Registrerade en underskriven blankett</translation>
    </message>
    <message>
        <source>Registered already: signed {day}, kept in {place}.</source>
        <translation>Redan registrerad: underskriven {day}, förvaras: {place}.</translation>
    </message>
    <message>
        <source>Registered by mistake</source>
        <translation>Registrerat av misstag</translation>
    </message>
    <message>
        <source>Registered by {name}</source>
        <translation>Registrerad av {name}</translation>
    </message>
    <message>
        <source>Registered first on another patient or number.</source>
        <translation>Registrerades först på en annan patient eller ett annat nummer.</translation>
    </message>
    <message>
        <source>Registered that a yes was taken back</source>
        <translation>Registrerade att ett ja togs tillbaka</translation>
    </message>
    <message>
        <source>Registers (*.db);;All files (*)</source>
        <translation>Register (*.db);;Alla filer (*)</translation>
    </message>
    <message>
        <source>Registers answers at the desk.</source>
        <translation>Registrerar svar i disken.</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrering</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Närstående</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove in {system}</source>
        <translation>Ta bort i {system}</translation>
    </message>
    <message>
        <source>Remove the certificate file</source>
        <translation>Ta bort certifikatfilen</translation>
    </message>
    <message>
        <source>Remove the mark in {system}</source>
        <translation>Ta bort markeringen i {system}</translation>
    </message>
    <message>
        <source>Remove the mark of a visit in {system}</source>
        <translation>Ta bort markeringen för ett besök i {system}</translation>
    </message>
    <message>
        <source>Remove the recipient</source>
        <translation>Ta bort mottagaren</translation>
    </message>
    <message>
        <source>Remove the sms</source>
        <translation>Ta bort sms</translation>
    </message>
    <message>
        <source>Removed the SMS mark of a visit</source>
        <translation>Tog bort sms-markeringen för ett besök</translation>
    </message>
    <message>
        <source>Reserve number</source>
        <translation>Reservnummer</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Återställ från en säkerhetskopia</translation>
    </message>
    <message>
        <source>Restore from another folder</source>
        <translation>Återställ från en annan mapp</translation>
    </message>
    <message>
        <source>Restore the register</source>
        <translation>Återställ registret</translation>
    </message>
    <message>
        <source>Restored the register from a backup</source>
        <translation>Återställde registret från en säkerhetskopia</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Återställer</translation>
    </message>
    <message>
        <source>Roles at this unit</source>
        <translation>Roller på den här enheten</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Rad {number}</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>SMS on for the group {when}</source>
        <translation>Sms på för gruppen {when}</translation>
    </message>
    <message>
        <source>SMS on for the visit {when}</source>
        <translation>Sms på för besöket {when}</translation>
    </message>
    <message>
        <source>Said no on {day}</source>
        <translation>Sa nej {day}</translation>
    </message>
    <message>
        <source>Samtyckesdisken: the only way in when every password is forgotten.</source>
        <translation>Samtyckesdisken: enda vägen in när alla lösenord är glömda.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Spara pdf</translation>
    </message>
    <message>
        <source>Save a draft as a PDF</source>
        <translation>Spara ett utkast som pdf</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Spara igen</translation>
    </message>
    <message>
        <source>Save and log in</source>
        <translation>Spara och logga in</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Spara som</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som pdf</translation>
    </message>
    <message>
        <source>Save as one file</source>
        <translation>Spara som en fil</translation>
    </message>
    <message>
        <source>Save draft as PDF</source>
        <translation>Spara utkast som pdf</translation>
    </message>
    <message>
        <source>Save for a spreadsheet</source>
        <translation>Spara för kalkylblad</translation>
    </message>
    <message>
        <source>Save or print the PDF and have it signed. Then note the day here.</source>
        <translation>Spara eller skriv ut pdf:en och få den underskriven. Anteckna sedan dagen här.</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Spara svaret</translation>
    </message>
    <message>
        <source>Save the application as a PDF</source>
        <translation>Spara ansökan som pdf</translation>
    </message>
    <message>
        <source>Save the details</source>
        <translation>Spara uppgifterna</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Spara filen</translation>
    </message>
    <message>
        <source>Save the password</source>
        <translation>Spara lösenordet</translation>
    </message>
    <message>
        <source>Save the rows not taken</source>
        <translation>Spara raderna som inte tas in</translation>
    </message>
    <message>
        <source>Save the visit</source>
        <translation>Spara besöket</translation>
    </message>
    <message>
        <source>Save, open what is shown</source>
        <translation>Spara, öppna det som visas</translation>
    </message>
    <message>
        <source>Saved a no to reminders</source>
        <translation>Sparade ett nej till påminnelser</translation>
    </message>
    <message>
        <source>Saved a yes to reminders</source>
        <translation>Sparade ett ja till påminnelser</translation>
    </message>
    <message>
        <source>Saved as a draft</source>
        <translation>Sparat som utkast</translation>
    </message>
    <message>
        <source>Saved as one file</source>
        <translation>Sparat som en fil</translation>
    </message>
    <message>
        <source>Saved {paper} as a file</source>
        <translation>Sparade {paper} som fil</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Sparad {time}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Sparat.</translation>
    </message>
    <message>
        <source>Saved. Print it from there, and erase the file.</source>
        <translation>Sparad. Skriv ut den därifrån och radera filen.</translation>
    </message>
    <message>
        <source>Saved. {name} does not want text messages.</source>
        <translation>Sparat. {name} vill inte ha sms.</translation>
    </message>
    <message>
        <source>Saved. {name} get reminders by text message.</source>
        <translation>Sparat. {name} får sms.</translation>
    </message>
    <message>
        <source>Saved. {name} gets reminders by text message.</source>
        <translation>Sparat. {name} får påminnelser på sms.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Sparar</translation>
    </message>
    <message>
        <source>Say all points to {name} first, or choose Says no.</source>
        <translation>Läs upp alla punkter för {name} först, eller välj Säger nej.</translation>
    </message>
    <message>
        <source>Say what is new before the next sms</source>
        <translation>Säg det nya innan nästa sms</translation>
    </message>
    <message>
        <source>Says no</source>
        <translation>Säger nej</translation>
    </message>
    <message>
        <source>Says no before all is read</source>
        <translation>Säger nej innan allt är uppläst</translation>
    </message>
    <message>
        <source>Says yes, or no</source>
        <translation>Säger ja, eller nej</translation>
    </message>
    <message>
        <source>Scan it, or type the letters and digits beside it.</source>
        <translation>Läs av den, eller skriv bokstäverna och siffrorna bredvid.</translation>
    </message>
    <message>
        <source>Scan or type the code first.</source>
        <translation>Läs av eller skriv koden först.</translation>
    </message>
    <message>
        <source>Scan the code when it comes back: the registration opens where it was.</source>
        <translation>Läs av koden när den kommer tillbaka. Då öppnas registreringen där den var.</translation>
    </message>
    <message>
        <source>Scan the code when it is done.</source>
        <translation>Läs av koden när det är klart.</translation>
    </message>
    <message>
        <source>Scroll the page</source>
        <translation>Rulla sidan</translation>
    </message>
    <message>
        <source>Search every unit</source>
        <translation>Sök på alla enheter</translation>
    </message>
    <message>
        <source>Search for a patient</source>
        <translation>Sök patient</translation>
    </message>
    <message>
        <source>Search from anywhere</source>
        <translation>Sök, var du än är</translation>
    </message>
    <message>
        <source>Searched, 1 patient shown</source>
        <translation>Sökte, 1 patient visades</translation>
    </message>
    <message>
        <source>Searched, {count} patients shown</source>
        <translation>Sökte, {count} patienter visades</translation>
    </message>
    <message>
        <source>Searches and reasons</source>
        <translation>Sökningar och skäl</translation>
    </message>
    <message>
        <source>See the PDF</source>
        <translation>Se pdf:en</translation>
    </message>
    <message>
        <source>Send an sms</source>
        <translation>Skicka sms</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>Skicka nu</translation>
    </message>
    <message>
        <source>Send it once more</source>
        <translation>Skicka en gång till</translation>
    </message>
    <message>
        <source>Send the signed application to {recipient}. Then note the day here.</source>
        <translation>Skicka den underskrivna ansökan till {recipient}. Anteckna sedan dagen här.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Avsändare</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Skickar</translation>
    </message>
    <message>
        <source>Sends messages</source>
        <translation>Skickar sms</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Skickad</translation>
    </message>
    <message>
        <source>Sent before the visit, when one is booked</source>
        <translation>Skickas före besöket, när ett är bokat</translation>
    </message>
    <message>
        <source>Sent from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Sent messages</source>
        <translation>Skickade</translation>
    </message>
    <message>
        <source>Sent {when}</source>
        <translation>Skickas {when}</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Set the SMS mark of a visit</source>
        <translation>Satte sms-markeringen för ett besök</translation>
    </message>
    <message>
        <source>Set the mark of a visit in {system}</source>
        <translation>Sätt markeringen för ett besök i {system}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Seven groups of five. Large or small letters, with or without hyphens.</source>
        <translation>Sju grupper med fem tecken. Stora eller små bokstäver, med eller utan bindestreck.</translation>
    </message>
    <message>
        <source>Several blankets</source>
        <translation>Flera blanketter</translation>
    </message>
    <message>
        <source>Several days, apart by blanks, make a series.</source>
        <translation>Flera dagar med mellanslag emellan blir en serie.</translation>
    </message>
    <message>
        <source>Several names, apart by commas, make a team.</source>
        <translation>Flera namn med komma emellan blir ett team.</translation>
    </message>
    <message>
        <source>Shall a guardian get them in this single case?</source>
        <translation>Ska en vårdnadshavare få sms:et i det här fallet?</translation>
    </message>
    <message>
        <source>Shall a guardian get them too?</source>
        <translation>Ska en vårdnadshavare också få sms:et?</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Skift+Mellanslag</translation>
    </message>
    <message>
        <source>Shift+Tab</source>
        <translation>Skift+Tab</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kort namn</translation>
    </message>
    <message>
        <source>Short reason</source>
        <translation>Kort förklaring</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Show more ({count} left)</source>
        <translation>Visa fler ({count} kvar)</translation>
    </message>
    <message>
        <source>Show part 2</source>
        <translation>Visa del 2</translation>
    </message>
    <message>
        <source>Show the blanket</source>
        <translation>Visa blanketten</translation>
    </message>
    <message>
        <source>Show the card</source>
        <translation>Visa kortet</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Visa det jag skriver</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Visas</translation>
    </message>
    <message>
        <source>Shown when you open it</source>
        <translation>Visas när du öppnar</translation>
    </message>
    <message>
        <source>Shown with an example time</source>
        <translation>Visas med en tid som exempel</translation>
    </message>
    <message>
        <source>Shut a user out</source>
        <translation>Stängde av en användare</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Stäng av</translation>
    </message>
    <message>
        <source>Shut {name} out?</source>
        <translation>Stänga av {name}?</translation>
    </message>
    <message>
        <source>Sift the list</source>
        <translation>Sålla listan</translation>
    </message>
    <message>
        <source>Sign and save</source>
        <translation>Skriv under och spara</translation>
    </message>
    <message>
        <source>Sign it, and send it to {recipient}.</source>
        <translation>Skriv under den och skicka den till {recipient}.</translation>
    </message>
    <message>
        <source>Sign the application, check a signed one</source>
        <translation>Skriv under ansökan, kontrollera en underskriven</translation>
    </message>
    <message>
        <source>Sign with a certificate</source>
        <translation>Skriv under med certifikat</translation>
    </message>
    <message>
        <source>Sign, send, follow up</source>
        <translation>Skriv under, skicka, följ upp</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Underskrift</translation>
    </message>
    <message>
        <source>Signature of the application</source>
        <translation>Ansökans underskrift</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Underskriven</translation>
    </message>
    <message>
        <source>Signed and unchanged, but it is no application made here</source>
        <translation>Underskriven och oförändrad, men ingen ansökan härifrån</translation>
    </message>
    <message>
        <source>Signed by {name}, {when}.</source>
        <translation>Underskriven av {name}, {when}.</translation>
    </message>
    <message>
        <source>Signed by {name}.</source>
        <translation>Underskriven av {name}.</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Underskriven den</translation>
    </message>
    <message>
        <source>Signed, and nothing was changed after</source>
        <translation>Underskriven, och inget är ändrat efteråt</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Skriver under</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Sedan dess</translation>
    </message>
    <message>
        <source>Since today</source>
        <translation>Sedan idag</translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>Sedan igår</translation>
    </message>
    <message>
        <source>Since {day}, {count} days</source>
        <translation>Sedan {day}, {count} dagar</translation>
    </message>
    <message>
        <source>Sms</source>
        <translation>Sms</translation>
    </message>
    <message>
        <source>Sms about cancelled and moved visits.</source>
        <translation>Sms om inställda och flyttade besök.</translation>
    </message>
    <message>
        <source>Sms about cancelled visits</source>
        <translation>Sms om avbokade besök</translation>
    </message>
    <message>
        <source>Sms is sent</source>
        <translation>Sms skickas</translation>
    </message>
    <message>
        <source>So it would be. Nothing is changed yet.</source>
        <translation>Så skulle det bli. Inget är ändrat än.</translation>
    </message>
    <message>
        <source>So that you know the paper can be read.</source>
        <translation>Så att du vet att pappret går att läsa.</translation>
    </message>
    <message>
        <source>Somebody else listens</source>
        <translation>Någon annan lyssnar</translation>
    </message>
    <message>
        <source>Somebody else's</source>
        <translation>Någon annans</translation>
    </message>
    <message>
        <source>Something in the register is not as it was written</source>
        <translation>Något i registret är inte som det skrevs</translation>
    </message>
    <message>
        <source>Something went wrong. What you have written is kept. Start the program again.</source>
        <translation>Något gick fel. Det du har skrivit finns kvar. Starta om programmet.</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Källa: {source}</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellanslag</translation>
    </message>
    <message>
        <source>Spot check</source>
        <translation>Stickprov</translation>
    </message>
    <message>
        <source>Spot check of the access log</source>
        <translation>Stickprov ur åtkomstloggen</translation>
    </message>
    <message>
        <source>Spot checks</source>
        <translation>Stickprov</translation>
    </message>
    <message>
        <source>Spot checks, and earlier lines of the log</source>
        <translation>Stickprov, och tidigare rader i loggen</translation>
    </message>
    <message>
        <source>Stands at the top of the program.</source>
        <translation>Står högst upp i programmet.</translation>
    </message>
    <message>
        <source>Stands beside every answer you register.</source>
        <translation>Står vid varje svar du registrerar.</translation>
    </message>
    <message>
        <source>Stands in the access log beside the name.</source>
        <translation>Står i åtkomstloggen bredvid namnet.</translation>
    </message>
    <message>
        <source>Start from this text</source>
        <translation>Utgå från den här texten</translation>
    </message>
    <message>
        <source>Start from version {number}</source>
        <translation>Utgå från version {number}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Stop keeps what is printed already. You can leave the page meanwhile.</source>
        <translation>Det som redan är utskrivet gäller, även om du stoppar. Du kan gå till en annan sida under tiden.</translation>
    </message>
    <message>
        <source>Stop makes no file. You can leave the page meanwhile.</source>
        <translation>Stoppar du blir det ingen fil. Du kan gå till en annan sida under tiden.</translation>
    </message>
    <message>
        <source>Stop the printing</source>
        <translation>Stoppa utskriften</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stoppat</translation>
    </message>
    <message>
        <source>Stopped taking visits in from a file: {new} new, {changed} changed</source>
        <translation>Avbröt inläsningen av besök från en fil: {new} nya, {changed} ändrade</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stoppar</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Stoppar</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Svenska</translation>
    </message>
    <message>
        <source>Swedish mobile number</source>
        <translation>Svenskt mobilnummer</translation>
    </message>
    <message>
        <source>Switched off for the visit</source>
        <translation>Avslaget för besöket</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>TLS from the beginning</source>
        <translation>Med TLS från början</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabell (*.csv)</translation>
    </message>
    <message>
        <source>Take a said point back</source>
        <translation>Ta tillbaka en sagd punkt</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Take back the last mark as done</source>
        <translation>Ångra det som senast markerades som klart</translation>
    </message>
    <message>
        <source>Take back the number</source>
        <translation>Ta tillbaka numret</translation>
    </message>
    <message>
        <source>Take back the yes</source>
        <translation>Ta tillbaka ett ja</translation>
    </message>
    <message>
        <source>Take back {owner} yes?</source>
        <translation>Ta tillbaka {owner} ja?</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Take the fix of a finding</source>
        <translation>Rätta ett fynd i texten</translation>
    </message>
    <message>
        <source>Take up another parked registration</source>
        <translation>Ta upp en annan parkerad registrering</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Återtaget</translation>
    </message>
    <message>
        <source>Taken back. No text messages.</source>
        <translation>Återtaget. Inga sms.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Tell it in person. It is changed at the next log-in.</source>
        <translation>Säg det öga mot öga. Det byts vid nästa inloggning.</translation>
    </message>
    <message>
        <source>Tell of a mandate's end before (days)</source>
        <translation>Påminn före ett uppdrags slut (dagar)</translation>
    </message>
    <message>
        <source>Tell the password in person. It is changed at the first log-in.</source>
        <translation>Säg lösenordet öga mot öga. Det byts vid första inloggningen.</translation>
    </message>
    <message>
        <source>Tell the unit's manager.</source>
        <translation>Säg till enhetens chef.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text message to {name}: {text}</source>
        <translation>Sms till {name}: {text}</translation>
    </message>
    <message>
        <source>Text messages suit despite protected identity.</source>
        <translation>Sms passar trots skyddade uppgifter.</translation>
    </message>
    <message>
        <source>Text messages suit {name}</source>
        <translation>Sms passar för {name}</translation>
    </message>
    <message>
        <source>Text messages suit {name}, protected identity</source>
        <translation>Sms passar för {name}, skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Text messages to a minor suit {name}.</source>
        <translation>Sms passar för {name}, som är under 18.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <source>That day has been. Write today or a later day.</source>
        <translation>Dagen har redan varit. Skriv i dag eller en senare dag.</translation>
    </message>
    <message>
        <source>That is allowed, in a family for instance. Ask {name} whose phone it is.</source>
        <translation>Det är tillåtet, till exempel i en familj. Fråga {name} vems telefonen är.</translation>
    </message>
    <message>
        <source>That is {count} days ago. Make one now.</source>
        <translation>Det är {count} dagar sedan. Gör en nu.</translation>
    </message>
    <message>
        <source>That of then, of an administrator</source>
        <translation>En administratörs, som det var då</translation>
    </message>
    <message>
        <source>That time does not exist: the clock was turned forward.</source>
        <translation>Den tiden finns inte: klockan ställdes fram då.</translation>
    </message>
    <message>
        <source>The PDF has gone to the printer</source>
        <translation>Pdf:en har gått till skrivaren</translation>
    </message>
    <message>
        <source>The PDF holds a personal identity number. Avoid ordinary e-mail if you can, or send it without the number.</source>
        <translation>Pdf:en innehåller ett personnummer. Undvik vanlig e-post om det går, eller skicka den utan numret.</translation>
    </message>
    <message>
        <source>The PDF holds a personal identity number: avoid ordinary e-mail if you can.</source>
        <translation>Pdf:en innehåller ett personnummer. Undvik vanlig e-post om det går.</translation>
    </message>
    <message>
        <source>The PDF is not signed</source>
        <translation>Pdf:en är inte underskriven</translation>
    </message>
    <message>
        <source>The PDF is opened</source>
        <translation>Pdf:en är öppnad</translation>
    </message>
    <message>
        <source>The PDF was changed after it was signed</source>
        <translation>Pdf:en har ändrats efter underskriften</translation>
    </message>
    <message>
        <source>The access log itself</source>
        <translation>Åtkomstloggen själv</translation>
    </message>
    <message>
        <source>The anchor is the number and the checksum of the log's last line. Keep the paper: whoever changes the log afterwards cannot make it fit the paper.</source>
        <translation>Ankaret är nummer och kontrollsumma för loggens sista rad. Spara pappret: den som ändrar loggen efteråt kan inte få den att stämma med pappret.</translation>
    </message>
    <message>
        <source>The answer is being saved</source>
        <translation>Svaret sparas</translation>
    </message>
    <message>
        <source>The answer is not saved yet</source>
        <translation>Svaret är inte sparat än</translation>
    </message>
    <message>
        <source>The answer is shown when the person is opened with a reason.</source>
        <translation>Svaret visas när personen öppnas med skäl.</translation>
    </message>
    <message>
        <source>The answers of two entries for one person were brought together.</source>
        <translation>Svaren från två poster för samma person fördes ihop.</translation>
    </message>
    <message>
        <source>The answers of two persons were parted again.</source>
        <translation>Svaren från två personer skildes åt igen.</translation>
    </message>
    <message>
        <source>The application is saved as a PDF</source>
        <translation>Ansökan är sparad som pdf</translation>
    </message>
    <message>
        <source>The application is signed and saved</source>
        <translation>Ansökan är underskriven och sparad</translation>
    </message>
    <message>
        <source>The application was signed {day}</source>
        <translation>Ansökan skrevs under {day}</translation>
    </message>
    <message>
        <source>The application's next step, and one back</source>
        <translation>Ansökans nästa steg, och ett tillbaka</translation>
    </message>
    <message>
        <source>The assessment is kept with your name, the time and a short reason.</source>
        <translation>Bedömningen sparas med ditt namn, tid och ett kort skäl.</translation>
    </message>
    <message>
        <source>The backup is being made</source>
        <translation>Säkerhetskopian görs</translation>
    </message>
    <message>
        <source>The backup is being made, {percent} %</source>
        <translation>Säkerhetskopian görs, {percent} %</translation>
    </message>
    <message>
        <source>The backup is made and looked through.</source>
        <translation>Säkerhetskopian är gjord och genomgången.</translation>
    </message>
    <message>
        <source>The backup is made, and is looked through</source>
        <translation>Säkerhetskopian är gjord och gås igenom</translation>
    </message>
    <message>
        <source>The backup is opened and looked through</source>
        <translation>Kopian öppnas och gås igenom</translation>
    </message>
    <message>
        <source>The backup is whole, and can be restored</source>
        <translation>Kopian är hel och kan återställas</translation>
    </message>
    <message>
        <source>The backup takes the register's place. The register as it is now is kept aside.</source>
        <translation>Kopian tar registrets plats. Registret som det är nu sparas undan.</translation>
    </message>
    <message>
        <source>The blanket belongs to nobody yet</source>
        <translation>Blanketten hör inte till någon än</translation>
    </message>
    <message>
        <source>The blanket belongs to this registration</source>
        <translation>Blanketten hör till den här registreringen</translation>
    </message>
    <message>
        <source>The blanket cannot be made again</source>
        <translation>Blanketten går inte att göra igen</translation>
    </message>
    <message>
        <source>The blanket is not back</source>
        <translation>Blanketten är inte tillbaka</translation>
    </message>
    <message>
        <source>The blanket is thrown away.</source>
        <translation>Blanketten är kastad.</translation>
    </message>
    <message>
        <source>The blanket was not printed yet on that day.</source>
        <translation>Den dagen var blanketten inte utskriven än.</translation>
    </message>
    <message>
        <source>The blanket was signed {day}.</source>
        <translation>Blanketten skrevs under {day}.</translation>
    </message>
    <message>
        <source>The blanket will not come back.</source>
        <translation>Blanketten kommer inte tillbaka.</translation>
    </message>
    <message>
        <source>The blankets are thrown away.</source>
        <translation>Blanketterna är kastade.</translation>
    </message>
    <message>
        <source>The booking's number</source>
        <translation>Bokningens nummer</translation>
    </message>
    <message>
        <source>The booking's number is missing.</source>
        <translation>Bokningens nummer saknas.</translation>
    </message>
    <message>
        <source>The booking's number is too long.</source>
        <translation>Bokningens nummer är för långt.</translation>
    </message>
    <message>
        <source>The booking's number stands on an earlier row too.</source>
        <translation>Bokningens nummer står på en tidigare rad också.</translation>
    </message>
    <message>
        <source>The care provider's name</source>
        <translation>Vårdgivarens namn</translation>
    </message>
    <message>
        <source>The certificate comes from a known issuer.</source>
        <translation>Certifikatet kommer från en känd utfärdare.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>Koden</translation>
    </message>
    <message>
        <source>The code could not be read</source>
        <translation>Koden gick inte att läsa</translation>
    </message>
    <message>
        <source>The code was right. Choose a password for {name}.</source>
        <translation>Koden stämmer. Välj ett lösenord för {name}.</translation>
    </message>
    <message>
        <source>The code was right. Whose password shall be new?</source>
        <translation>Koden stämmer. Vem ska få ett nytt lösenord?</translation>
    </message>
    <message>
        <source>The code, group by group</source>
        <translation>Koden, grupp för grupp</translation>
    </message>
    <message>
        <source>The computer's clock is {count} minutes behind the last entry. Put it right.</source>
        <translation>Datorns klocka går {count} minuter efter den senaste händelsen. Ställ den rätt.</translation>
    </message>
    <message>
        <source>The connection does not work</source>
        <translation>Anslutningen fungerar inte</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>Anslutningen fungerar.</translation>
    </message>
    <message>
        <source>The copy is removed when the program is closed.</source>
        <translation>Kopian tas bort när programmet stängs.</translation>
    </message>
    <message>
        <source>The copy is removed when the program is closed. Save the PDF to keep it.</source>
        <translation>Kopian tas bort när programmet stängs. Spara pdf:en för att ha den kvar.</translation>
    </message>
    <message>
        <source>The court has appointed</source>
        <translation>Utsedd av domstol</translation>
    </message>
    <message>
        <source>The date of birth lies in the future.</source>
        <translation>Födelsedatumet ligger i framtiden.</translation>
    </message>
    <message>
        <source>The day cannot be read.</source>
        <translation>Dagen går inte att läsa.</translation>
    </message>
    <message>
        <source>The day is missing.</source>
        <translation>Dagen saknas.</translation>
    </message>
    <message>
        <source>The day lies in the future.</source>
        <translation>Dagen ligger i framtiden.</translation>
    </message>
    <message>
        <source>The day lies too far away.</source>
        <translation>Dagen ligger för långt bort.</translation>
    </message>
    <message>
        <source>The day's</source>
        <translation>Dagens</translation>
    </message>
    <message>
        <source>The details are saved</source>
        <translation>Uppgifterna är sparade</translation>
    </message>
    <message>
        <source>The draft goes to {recipient}, {email}.</source>
        <translation>Utkastet går till {recipient}, {email}.</translation>
    </message>
    <message>
        <source>The draft is saved as a PDF</source>
        <translation>Utkastet är sparat som pdf</translation>
    </message>
    <message>
        <source>The e-mail draft is saved</source>
        <translation>Mejlutkastet är sparat</translation>
    </message>
    <message>
        <source>The entry has too many levels.</source>
        <translation>Posten har för många nivåer.</translation>
    </message>
    <message>
        <source>The entry is no FHIR R4 booking.</source>
        <translation>Posten är ingen bokning i FHIR R4.</translation>
    </message>
    <message>
        <source>The environment variable {name} moves the register and all that belongs to it.</source>
        <translation>Miljövariabeln {name} flyttar registret och allt som hör till det.</translation>
    </message>
    <message>
        <source>The example patient gets</source>
        <translation>Exempelpatienten får</translation>
    </message>
    <message>
        <source>The file has too many rows. Divide it.</source>
        <translation>Filen har för många rader. Dela upp den.</translation>
    </message>
    <message>
        <source>The file holds a personal identity number. Keep it where only you can read it.</source>
        <translation>Filen innehåller ett personnummer. Spara den där bara du kan läsa den.</translation>
    </message>
    <message>
        <source>The file is not protected. Remove it when it is printed.</source>
        <translation>Filen är inte skyddad. Ta bort den när den är utskriven.</translation>
    </message>
    <message>
        <source>The file is saved.</source>
        <translation>Filen är sparad.</translation>
    </message>
    <message>
        <source>The file is tried. Nothing is changed.</source>
        <translation>Filen provas. Inget ändras.</translation>
    </message>
    <message>
        <source>The filled button</source>
        <translation>Den fyllda knappen</translation>
    </message>
    <message>
        <source>The first {count} of {all} are shown.</source>
        <translation>De {count} första av {all} visas.</translation>
    </message>
    <message>
        <source>The former register lies in the folder {folder}.</source>
        <translation>Det tidigare registret ligger i mappen {folder}.</translation>
    </message>
    <message>
        <source>The förvaltare</source>
        <translation>Förvaltaren</translation>
    </message>
    <message>
        <source>The gateway</source>
        <translation>Sms-slussen</translation>
    </message>
    <message>
        <source>The gateway for sms</source>
        <translation>Sms-slussen</translation>
    </message>
    <message>
        <source>The gateway is saved.</source>
        <translation>Slussen är sparad.</translation>
    </message>
    <message>
        <source>The god man</source>
        <translation>God mannen</translation>
    </message>
    <message>
        <source>The group gets an sms before the visit.</source>
        <translation>Gruppen får sms före besöket.</translation>
    </message>
    <message>
        <source>The guardian</source>
        <translation>Vårdnadshavaren</translation>
    </message>
    <message>
        <source>The identity number is missing.</source>
        <translation>Personnumret saknas.</translation>
    </message>
    <message>
        <source>The identity number is not valid.</source>
        <translation>Personnumret stämmer inte.</translation>
    </message>
    <message>
        <source>The information alone, to hand out or to put on the wall.</source>
        <translation>Bara informationen, att dela ut eller sätta upp.</translation>
    </message>
    <message>
        <source>The information was handed over in writing {language}, version {version}.</source>
        <translation>Informationen lämnades skriftligt {language}, version {version}.</translation>
    </message>
    <message>
        <source>The information was read aloud {language}, version {version}.</source>
        <translation>Informationen lästes upp {language}, version {version}.</translation>
    </message>
    <message>
        <source>The information was read to whoever decides {language}, version {version}.</source>
        <translation>Informationen lästes upp för den som bestämmer {language}, version {version}.</translation>
    </message>
    <message>
        <source>The kind of identity number is not known.</source>
        <translation>Sorten av personnummer är okänd.</translation>
    </message>
    <message>
        <source>The larger whole, if there is one.</source>
        <translation>Den större helheten, om det finns en.</translation>
    </message>
    <message>
        <source>The last backup was made {moment}</source>
        <translation>Den senaste säkerhetskopian gjordes {moment}</translation>
    </message>
    <message>
        <source>The last changes were damaged on the disk: at least {count} of them are gone. Look at what was registered last.</source>
        <translation>De senaste ändringarna skadades på disken: minst {count} av dem är borta. Titta på det som registrerades sist.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Den sista dagen ligger före den första.</translation>
    </message>
    <message>
        <source>The list fills itself. Those who come today are first.</source>
        <translation>Listan fyller sig själv. De som kommer idag står först.</translation>
    </message>
    <message>
        <source>The list is saved.</source>
        <translation>Listan är sparad.</translation>
    </message>
    <message>
        <source>The log fits the anchor of the backup: it has not been written anew.</source>
        <translation>Loggen stämmer med säkerhetskopians ankare: den är inte omskriven.</translation>
    </message>
    <message>
        <source>The log fits the anchors of {count} backups: it has not been written anew.</source>
        <translation>Loggen stämmer med ankarna i {count} säkerhetskopior: den är inte omskriven.</translation>
    </message>
    <message>
        <source>The mandate covers caring for the person, up to and including {day}.</source>
        <translation>Uppdraget omfattar att sörja för person, till och med {day}.</translation>
    </message>
    <message>
        <source>The mandate covers caring for the person, without an end.</source>
        <translation>Uppdraget omfattar att sörja för person, utan slutdatum.</translation>
    </message>
    <message>
        <source>The mandate covers personal matters</source>
        <translation>Uppdraget omfattar att sörja för person</translation>
    </message>
    <message>
        <source>The mandate does not cover caring for the person.</source>
        <translation>Uppdraget omfattar inte att sörja för person.</translation>
    </message>
    <message>
        <source>The mandate of a förvaltare covers personal matters.</source>
        <translation>Förvaltarens uppdrag omfattar att sörja för person.</translation>
    </message>
    <message>
        <source>The mandate of a förvaltare covers personal matters: {name} is not asked.</source>
        <translation>Förvaltarens uppdrag omfattar att sörja för person. Då bestämmer förvaltaren, och {name} behöver inte svara.</translation>
    </message>
    <message>
        <source>The mandate of {name}, {role}, was looked at.</source>
        <translation>Beslutet för {name}, {role}, granskades.</translation>
    </message>
    <message>
        <source>The mark cannot be changed</source>
        <translation>Det går inte att ändra</translation>
    </message>
    <message>
        <source>The mark in the record system was undone.</source>
        <translation>Markeringen i journalsystemet ångrades.</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Meddelandet</translation>
    </message>
    <message>
        <source>The message has a new text</source>
        <translation>Meddelandet har ny text</translation>
    </message>
    <message>
        <source>The message is shown with an example time</source>
        <translation>Sms:et visas med en tid som exempel</translation>
    </message>
    <message>
        <source>The message says what it must not say.</source>
        <translation>Sms:et säger något som det inte får säga.</translation>
    </message>
    <message>
        <source>The message shown:</source>
        <translation>Sms:et som visades:</translation>
    </message>
    <message>
        <source>The message shows no name</source>
        <translation>Sms:et visar inget namn</translation>
    </message>
    <message>
        <source>The message shows the care provider's name</source>
        <translation>Sms:et visar vårdgivarens namn</translation>
    </message>
    <message>
        <source>The message shows the unit's name</source>
        <translation>Sms:et visar enhetens namn</translation>
    </message>
    <message>
        <source>The message then says only that there is a care visit.</source>
        <translation>Sms:et säger då bara att det är ett vårdbesök.</translation>
    </message>
    <message>
        <source>The message would tell what care it is about.</source>
        <translation>Sms:et avslöjar vilken vård det gäller.</translation>
    </message>
    <message>
        <source>The messages are sent by the record system. Carry each answer over there, and mark it as done here.</source>
        <translation>Det är journalsystemet som skickar sms:en. För över varje svar dit, och markera det som klart här.</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Namnet</translation>
    </message>
    <message>
        <source>The name shows which care it is.</source>
        <translation>Namnet visar vilken vård det gäller.</translation>
    </message>
    <message>
        <source>The names are hidden</source>
        <translation>Namnen är dolda</translation>
    </message>
    <message>
        <source>The new recovery code holds. Destroy the old paper.</source>
        <translation>Den nya återställningskoden gäller. Förstör det gamla pappret.</translation>
    </message>
    <message>
        <source>The newest first. Nothing changes until the last step.</source>
        <translation>Den nyaste först. Inget ändras förrän i sista steget.</translation>
    </message>
    <message>
        <source>The newest of each of {days} days, {weeks} weeks and {months} months</source>
        <translation>Den nyaste för var och en av {days} dagar, {weeks} veckor och {months} månader</translation>
    </message>
    <message>
        <source>The next password can be tried in 1 second.</source>
        <translation>Nästa lösenord går att pröva om 1 sekund.</translation>
    </message>
    <message>
        <source>The next password can be tried in {seconds} seconds.</source>
        <translation>Nästa lösenord går att pröva om {seconds} sekunder.</translation>
    </message>
    <message>
        <source>The no is saved too, so that nobody has to ask in vain.</source>
        <translation>Ett nej sparas också, så att ingen behöver fråga i onödan.</translation>
    </message>
    <message>
        <source>The no is saved too.</source>
        <translation>Ett nej sparas också.</translation>
    </message>
    <message>
        <source>The number does not say it. Ask, and write YYYY-MM-DD.</source>
        <translation>Numret visar det inte. Fråga, och skriv ÅÅÅÅ-MM-DD.</translation>
    </message>
    <message>
        <source>The number is already in the register</source>
        <translation>Numret finns redan i registret</translation>
    </message>
    <message>
        <source>The number is already in the register, at another unit</source>
        <translation>Numret finns redan i registret, på en annan enhet</translation>
    </message>
    <message>
        <source>The number is copied. It is forgotten in a minute.</source>
        <translation>Numret är kopierat. Det glöms efter en minut.</translation>
    </message>
    <message>
        <source>The number is not confirmed</source>
        <translation>Numret är inte bekräftat</translation>
    </message>
    <message>
        <source>The number is not confirmed. Read it to {name}.</source>
        <translation>Numret är inte bekräftat. Läs upp det för {name}.</translation>
    </message>
    <message>
        <source>The number was changed from {before} to {after}.</source>
        <translation>Numret byttes från {before} till {after}.</translation>
    </message>
    <message>
        <source>The number {number} was confirmed.</source>
        <translation>Numret {number} bekräftades.</translation>
    </message>
    <message>
        <source>The numbers were changed to {after}.</source>
        <translation>Numren byttes till {after}.</translation>
    </message>
    <message>
        <source>The one you have now is asked for first.</source>
        <translation>Först skriver du det du har nu.</translation>
    </message>
    <message>
        <source>The one you logged in with was given you by somebody else.</source>
        <translation>Det du loggade in med fick du av någon annan.</translation>
    </message>
    <message>
        <source>The other unit gives them out. Opened with a reason, the card shows them too.</source>
        <translation>Den andra enheten lämnar ut dem. Öppnas kortet med ett skäl visas de också.</translation>
    </message>
    <message>
        <source>The others are not made, and nothing waits for them.</source>
        <translation>De andra är inte gjorda, och inget väntar på dem.</translation>
    </message>
    <message>
        <source>The own number alone. The yes holds for the others</source>
        <translation>Bara det egna numret. Samtycket gäller för de andra</translation>
    </message>
    <message>
        <source>The paper cannot be made</source>
        <translation>Pappret går inte att göra</translation>
    </message>
    <message>
        <source>The paper is on its way to the printer.</source>
        <translation>Pappret är på väg till skrivaren.</translation>
    </message>
    <message>
        <source>The paper is opened.</source>
        <translation>Pappret är öppnat.</translation>
    </message>
    <message>
        <source>The paper is saved.</source>
        <translation>Pappret är sparat.</translation>
    </message>
    <message>
        <source>The papers of an answer, or a blanket to sign first</source>
        <translation>Svarets papper, eller blankett att skriva under först</translation>
    </message>
    <message>
        <source>The password is taken away at once. Who copied the files before can still open that copy: a new key for the register ends that.</source>
        <translation>Lösenordet tas bort genast. Den som tidigare har kopierat registrets filer kan fortfarande öppna sin kopia. Ge då registret en ny nyckel, så går inga nya kopior att öppna.</translation>
    </message>
    <message>
        <source>The password once more</source>
        <translation>Lösenordet en gång till</translation>
    </message>
    <message>
        <source>The password you have now</source>
        <translation>Lösenordet du har nu</translation>
    </message>
    <message>
        <source>The patient is missing.</source>
        <translation>Patienten saknas.</translation>
    </message>
    <message>
        <source>The patient is not in the register, and the name is missing.</source>
        <translation>Patienten finns inte i registret, och namnet saknas.</translation>
    </message>
    <message>
        <source>The patient's card</source>
        <translation>Patientens kort</translation>
    </message>
    <message>
        <source>The personal identity number is left out of the PDF.</source>
        <translation>Personnumret är utelämnat ur pdf:en.</translation>
    </message>
    <message>
        <source>The phone with the message</source>
        <translation>Telefonen med sms:et</translation>
    </message>
    <message>
        <source>The place</source>
        <translation>Platsen</translation>
    </message>
    <message>
        <source>The place is left out: {name} was told that messages do not show it.</source>
        <translation>Platsen är utelämnad: {name} fick veta att den inte står i sms:en.</translation>
    </message>
    <message>
        <source>The place is never named.</source>
        <translation>Platsen nämns aldrig.</translation>
    </message>
    <message>
        <source>The plan as a file</source>
        <translation>Planen som fil</translation>
    </message>
    <message>
        <source>The plan is on its way to the printer.</source>
        <translation>Planen är på väg till skrivaren.</translation>
    </message>
    <message>
        <source>The plan shows the example. No file can be made.</source>
        <translation>Planen visar exempeltexten. Ingen fil kan göras.</translation>
    </message>
    <message>
        <source>The plan shows today's. Files end before that day.</source>
        <translation>Planen visar dagens text. Filer slutar före den dagen.</translation>
    </message>
    <message>
        <source>The point is said, on to the next</source>
        <translation>Punkten är sagd, vidare till nästa</translation>
    </message>
    <message>
        <source>The profile allows no messages.</source>
        <translation>Profilen tillåter inga sms.</translation>
    </message>
    <message>
        <source>The profile's is {age}.</source>
        <translation>Profilen säger {age}.</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Programmet</translation>
    </message>
    <message>
        <source>The program draws looks at random among those of the unit. Check each one: was there a reason to look? Nobody can choose which, and a draw stays in the log.</source>
        <translation>Programmet drar öppningar slumpvis bland enhetens. Granska var och en: fanns det skäl att titta? Ingen kan välja vilka, och det som dras står kvar i loggen.</translation>
    </message>
    <message>
        <source>The program was ended before all blankets had come out</source>
        <translation>Programmet stängdes innan alla blanketter hade kommit ut</translation>
    </message>
    <message>
        <source>The program's own words. What is told to the patient has languages of its own.</source>
        <translation>Det gäller programmets egna ord. Det som läses upp för patienten har sina egna språk.</translation>
    </message>
    <message>
        <source>The quarter</source>
        <translation>Kvartalet</translation>
    </message>
    <message>
        <source>The quarter in figures</source>
        <translation>Kvartalet i siffror</translation>
    </message>
    <message>
        <source>The quarter is not over. Answers are counted up to {day}, messages with what is booked.</source>
        <translation>Kvartalet är inte slut. Svaren är räknade till och med {day}, sms:en med det som är bokat.</translation>
    </message>
    <message>
        <source>The quotation marks of the row do not fit together.</source>
        <translation>Radens citattecken hör inte ihop.</translation>
    </message>
    <message>
        <source>The reason is kept in the history.</source>
        <translation>Skälet står kvar i historiken.</translation>
    </message>
    <message>
        <source>The reason is written in the log</source>
        <translation>Skälet skrivs i loggen</translation>
    </message>
    <message>
        <source>The receipt is on its way to the printer.</source>
        <translation>Kvittot skickas till skrivaren.</translation>
    </message>
    <message>
        <source>The receipt is saved. Print it, hand it over, and remove the file.</source>
        <translation>Kvittot är sparat. Skriv ut det, lämna över det och ta bort filen.</translation>
    </message>
    <message>
        <source>The reception is missing.</source>
        <translation>Mottagningen saknas.</translation>
    </message>
    <message>
        <source>The reception is not activated for sms.</source>
        <translation>Mottagningen är inte aktiverad för sms.</translation>
    </message>
    <message>
        <source>The reception sends none</source>
        <translation>Mottagningen skickar inga</translation>
    </message>
    <message>
        <source>The recipient cannot reply</source>
        <translation>Mottagaren kan inte svara</translation>
    </message>
    <message>
        <source>The record system knows all the answers that are registered here.</source>
        <translation>Journalsystemet känner till alla svar som är registrerade här.</translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation>Återställningskoden</translation>
    </message>
    <message>
        <source>The region has fixed them: they are read here, and cannot be changed.</source>
        <translation>Regionen har bestämt dem. De kan läsas här, men inte ändras.</translation>
    </message>
    <message>
        <source>The region has no such gateway: patients are phoned.</source>
        <translation>Regionen har ingen sådan sluss: patienterna rings upp.</translation>
    </message>
    <message>
        <source>The region or the company.</source>
        <translation>Regionen eller företaget.</translation>
    </message>
    <message>
        <source>The register and backups</source>
        <translation>Registret och säkerhetskopior</translation>
    </message>
    <message>
        <source>The register asks for a password from now on.</source>
        <translation>Från och med nu öppnas registret med lösenord.</translation>
    </message>
    <message>
        <source>The register cannot be opened</source>
        <translation>Registret går inte att öppna</translation>
    </message>
    <message>
        <source>The register gets a new key</source>
        <translation>Registret får en ny nyckel</translation>
    </message>
    <message>
        <source>The register gets a password</source>
        <translation>Registret får ett lösenord</translation>
    </message>
    <message>
        <source>The register has a new key.</source>
        <translation>Registret har en ny nyckel.</translation>
    </message>
    <message>
        <source>The register has no password, so nothing can be locked</source>
        <translation>Registret har inget lösenord, så inget kan låsas</translation>
    </message>
    <message>
        <source>The register is being restored</source>
        <translation>Registret återställs</translation>
    </message>
    <message>
        <source>The register is being verified</source>
        <translation>Registret kontrolleras</translation>
    </message>
    <message>
        <source>The register is encrypted, and opens with a password.</source>
        <translation>Registret är krypterat och öppnas med lösenord.</translation>
    </message>
    <message>
        <source>The register is encrypted. The program sends nothing anywhere.</source>
        <translation>Registret krypteras. Programmet skickar ingenting någonstans.</translation>
    </message>
    <message>
        <source>The register is made in {place}. It is encrypted, and opens with your password alone.</source>
        <translation>Registret görs i {place}. Det krypteras och öppnas bara med ditt lösenord.</translation>
    </message>
    <message>
        <source>The register is not open</source>
        <translation>Registret är inte öppet</translation>
    </message>
    <message>
        <source>The register is restored.</source>
        <translation>Registret är återställt.</translation>
    </message>
    <message>
        <source>The register now</source>
        <translation>Registret nu</translation>
    </message>
    <message>
        <source>The register opens without a password</source>
        <translation>Registret öppnas utan lösenord</translation>
    </message>
    <message>
        <source>The register opens without a password, and nothing can be locked.</source>
        <translation>Registret öppnas utan lösenord, och inget kan låsas.</translation>
    </message>
    <message>
        <source>The register was brought to this version of the program. A backup from before it is kept.</source>
        <translation>Registret är uppgraderat till den här versionen av programmet. En säkerhetskopia från före uppgraderingen finns kvar.</translation>
    </message>
    <message>
        <source>The register's place</source>
        <translation>Registrets plats</translation>
    </message>
    <message>
        <source>The registration is corrected</source>
        <translation>Registreringen är rättad</translation>
    </message>
    <message>
        <source>The registration is done</source>
        <translation>Registreringen är klar</translation>
    </message>
    <message>
        <source>The registration is parked meanwhile, and nothing is lost.</source>
        <translation>Registreringen parkeras så länge, och inget går förlorat.</translation>
    </message>
    <message>
        <source>The registration is thrown away</source>
        <translation>Registreringen är slängd</translation>
    </message>
    <message>
        <source>The registration it belonged to is gone, or parked by a colleague.</source>
        <translation>Registreringen som den hörde till är borta, eller parkerad av en kollega.</translation>
    </message>
    <message>
        <source>The registration now concerns the person it belongs to. Check the name above.</source>
        <translation>Registreringen gäller nu den person som har numret. Kontrollera namnet ovan.</translation>
    </message>
    <message>
        <source>The registration waits for the blanket</source>
        <translation>Registreringen väntar på blanketten</translation>
    </message>
    <message>
        <source>The registration you were in is parked. F6 takes it up again.</source>
        <translation>Registreringen du höll på med är parkerad. F6 tar upp den igen.</translation>
    </message>
    <message>
        <source>The relative</source>
        <translation>Den närstående</translation>
    </message>
    <message>
        <source>The reminders are active</source>
        <translation>Påminnelserna är aktiva</translation>
    </message>
    <message>
        <source>The report is on its way to the printer.</source>
        <translation>Rapporten är på väg till skrivaren.</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>Rapporten är sparad.</translation>
    </message>
    <message>
        <source>The rest of the file was not tried.</source>
        <translation>Resten av filen provades inte.</translation>
    </message>
    <message>
        <source>The row cannot be read as a booking.</source>
        <translation>Raden går inte att läsa som en bokning.</translation>
    </message>
    <message>
        <source>The row has another number of columns than the heading.</source>
        <translation>Raden har ett annat antal kolumner än rubrikraden.</translation>
    </message>
    <message>
        <source>The row holds a formula, which no booking does.</source>
        <translation>Raden innehåller en formel, och det gör ingen bokning.</translation>
    </message>
    <message>
        <source>The row holds characters that are no text.</source>
        <translation>Raden har tecken som inte är text.</translation>
    </message>
    <message>
        <source>The row is cut off.</source>
        <translation>Raden är avklippt.</translation>
    </message>
    <message>
        <source>The row is too long to be a booking.</source>
        <translation>Raden är för lång för att vara en bokning.</translation>
    </message>
    <message>
        <source>The rows below were not taken. Mend them in the file and read it again.</source>
        <translation>Raderna här nedanför togs inte in. Rätta dem i filen och läs in den igen.</translation>
    </message>
    <message>
        <source>The same for all days.</source>
        <translation>Samma för alla dagar.</translation>
    </message>
    <message>
        <source>The same from a field of several lines</source>
        <translation>Samma sak från ett fält med flera rader</translation>
    </message>
    <message>
        <source>The same text to all of them</source>
        <translation>Samma text till alla</translation>
    </message>
    <message>
        <source>The search and your reason are noted in the access log.</source>
        <translation>Sökningen och ditt skäl noteras i åtkomstloggen.</translation>
    </message>
    <message>
        <source>The sender names no place</source>
        <translation>Avsändaren namnger ingen plats</translation>
    </message>
    <message>
        <source>The server's certificate</source>
        <translation>Serverns certifikat</translation>
    </message>
    <message>
        <source>The signed blanket</source>
        <translation>Den underskrivna blanketten</translation>
    </message>
    <message>
        <source>The signed blanket came back.</source>
        <translation>Den underskrivna blanketten kom tillbaka.</translation>
    </message>
    <message>
        <source>The signed blanket is registered.</source>
        <translation>Den underskrivna blanketten är registrerad.</translation>
    </message>
    <message>
        <source>The sms about it has been made already.</source>
        <translation>Sms:et om det här finns redan i listan över skickade.</translation>
    </message>
    <message>
        <source>The sms is ticked in the booking</source>
        <translation>Sms är ikryssat i bokningen</translation>
    </message>
    <message>
        <source>The staff</source>
        <translation>Personalen</translation>
    </message>
    <message>
        <source>The step is taken back: {state}</source>
        <translation>Steget är taget tillbaka: {state}</translation>
    </message>
    <message>
        <source>The strictest, as for a new unit.</source>
        <translation>Strängast, som för en ny enhet.</translation>
    </message>
    <message>
        <source>The text can have at most {count} characters.</source>
        <translation>Texten får ha högst {count} tecken.</translation>
    </message>
    <message>
        <source>The text has no field for the place</source>
        <translation>Texten har inget fält för platsen</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Texten är för lång.</translation>
    </message>
    <message>
        <source>The time cannot be read.</source>
        <translation>Tiden går inte att läsa.</translation>
    </message>
    <message>
        <source>The time has passed</source>
        <translation>Tiden har gått</translation>
    </message>
    <message>
        <source>The time is missing.</source>
        <translation>Tiden saknas.</translation>
    </message>
    <message>
        <source>The time is saved.</source>
        <translation>Tiden är sparad.</translation>
    </message>
    <message>
        <source>The two entries</source>
        <translation>De två posterna</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>De två lösenorden är inte likadana.</translation>
    </message>
    <message>
        <source>The unit</source>
        <translation>Enheten</translation>
    </message>
    <message>
        <source>The unit decides when the message goes.</source>
        <translation>Enheten bestämmer när sms:et går.</translation>
    </message>
    <message>
        <source>The unit decides.</source>
        <translation>Enheten bestämmer.</translation>
    </message>
    <message>
        <source>The unit has no confirmed message yet. Write the text that the system will send.</source>
        <translation>Enheten har inget bekräftat meddelande än. Skriv texten som systemet ska skicka.</translation>
    </message>
    <message>
        <source>The unit has no gateway now. Sms become e-mail drafts.</source>
        <translation>Enheten har ingen sluss nu. Sms blir mejlutkast.</translation>
    </message>
    <message>
        <source>The unit has no gateway: it becomes an e-mail draft to send yourself.</source>
        <translation>Enheten har ingen sms-sluss, så det blir ett mejlutkast som du skickar själv.</translation>
    </message>
    <message>
        <source>The unit has no reception with that name.</source>
        <translation>Enheten har ingen mottagning med det namnet.</translation>
    </message>
    <message>
        <source>The unit has not said how long before the visit</source>
        <translation>Enheten har inte sagt hur lång tid före besöket</translation>
    </message>
    <message>
        <source>The unit's confirmed message</source>
        <translation>Enhetens bekräftade meddelande</translation>
    </message>
    <message>
        <source>The unit's earlier texts</source>
        <translation>Enhetens tidigare texter</translation>
    </message>
    <message>
        <source>The unit's manager can change the text under Message.</source>
        <translation>Enhetens chef kan ändra texten under Meddelande.</translation>
    </message>
    <message>
        <source>The unit's message is not confirmed</source>
        <translation>Enhetens meddelande är inte bekräftat</translation>
    </message>
    <message>
        <source>The unit's name</source>
        <translation>Enhetens namn</translation>
    </message>
    <message>
        <source>The unit's settings</source>
        <translation>Enhetens inställningar</translation>
    </message>
    <message>
        <source>The unit's text is not confirmed</source>
        <translation>Enhetens text är inte bekräftad</translation>
    </message>
    <message>
        <source>The unit's text is not confirmed.</source>
        <translation>Enhetens text är inte bekräftad.</translation>
    </message>
    <message>
        <source>The unit's texts</source>
        <translation>Enhetens texter</translation>
    </message>
    <message>
        <source>The unit, said no</source>
        <translation>Enheten, sa nej</translation>
    </message>
    <message>
        <source>The unit, {name} cannot take a stand</source>
        <translation>Enheten, {name} kan inte ta ställning</translation>
    </message>
    <message>
        <source>The visit has already begun.</source>
        <translation>Besöket har redan börjat.</translation>
    </message>
    <message>
        <source>The visit is cancelled or moved.</source>
        <translation>Besöket är inställt eller flyttat.</translation>
    </message>
    <message>
        <source>The visit is cancelled.</source>
        <translation>Besöket är inställt.</translation>
    </message>
    <message>
        <source>The visit is moved.</source>
        <translation>Besöket är flyttat.</translation>
    </message>
    <message>
        <source>The visit is not booked</source>
        <translation>Besöket är inte bokat</translation>
    </message>
    <message>
        <source>The visit is saved.</source>
        <translation>Besöket är sparat.</translation>
    </message>
    <message>
        <source>The visit is shown when the person is opened with a reason.</source>
        <translation>Besöket visas när personen öppnas med ett skäl.</translation>
    </message>
    <message>
        <source>The visit is {when}</source>
        <translation>Besöket är {when}</translation>
    </message>
    <message>
        <source>The visit lies in the past. Write a coming day, or leave it empty.</source>
        <translation>Besöket har redan varit. Skriv en kommande dag, eller lämna tomt.</translation>
    </message>
    <message>
        <source>The visit's booking in {system}: the SMS mark</source>
        <translation>Besökets bokning i {system}: sms-markeringen</translation>
    </message>
    <message>
        <source>The visits are read in, but not all of them</source>
        <translation>Besöken är inlästa, men inte alla</translation>
    </message>
    <message>
        <source>The visits are read in.</source>
        <translation>Besöken läses in.</translation>
    </message>
    <message>
        <source>The waiting room</source>
        <translation>Väntrummet</translation>
    </message>
    <message>
        <source>The whole application is signed and saved as a PDF. A change made afterwards shows.</source>
        <translation>Hela ansökan skrivs under och sparas som pdf. Ändras något efteråt så syns det.</translation>
    </message>
    <message>
        <source>The whole register is written anew. Nobody can work at the desk meanwhile.</source>
        <translation>Hela registret skrivs om. Under tiden kan ingen arbeta i disken.</translation>
    </message>
    <message>
        <source>The word is not known. It needs a meaning first.</source>
        <translation>Ordet är okänt. Det behöver en betydelse först.</translation>
    </message>
    <message>
        <source>The yes can be taken back at any time</source>
        <translation>Ja:et kan tas tillbaka när som helst</translation>
    </message>
    <message>
        <source>The yes ended on {day}</source>
        <translation>Ja:et gick ut {day}</translation>
    </message>
    <message>
        <source>The yes ended on {day}.</source>
        <translation>Ja:et gick ut {day}.</translation>
    </message>
    <message>
        <source>The yes ended when {name} turned {age}.</source>
        <translation>Samtycket gick ut när {name} fyllde {age}.</translation>
    </message>
    <message>
        <source>The yes has ended</source>
        <translation>Samtycket har gått ut</translation>
    </message>
    <message>
        <source>The yes to sms has ended.</source>
        <translation>Samtycket till sms har gått ut.</translation>
    </message>
    <message>
        <source>Then ask: {question}</source>
        <translation>Fråga sedan: {question}</translation>
    </message>
    <message>
        <source>Then it stands on the list Ask again. Empty: {days}.</source>
        <translation>Då står det på listan Fråga igen. Tomt: {days}.</translation>
    </message>
    <message>
        <source>Then the number is asked for again. Empty: never.</source>
        <translation>Då frågar du om numret igen. Tomt: aldrig.</translation>
    </message>
    <message>
        <source>Then they are erased.</source>
        <translation>Sedan tas de bort.</translation>
    </message>
    <message>
        <source>There is no anchor to compare with: whether the log was written anew is open.</source>
        <translation>Det finns inget ankare att jämföra med: om loggen är omskriven går inte att säga.</translation>
    </message>
    <message>
        <source>There is no backup</source>
        <translation>Det finns ingen säkerhetskopia</translation>
    </message>
    <message>
        <source>There is no backup where they are usually kept</source>
        <translation>Det finns ingen säkerhetskopia där de brukar ligga</translation>
    </message>
    <message>
        <source>There is no yes with a number. Ask {name} first.</source>
        <translation>Det finns inget ja med nummer. Fråga {name} först.</translation>
    </message>
    <message>
        <source>There is nothing new</source>
        <translation>Det finns inget nytt</translation>
    </message>
    <message>
        <source>There was no register in its place.</source>
        <translation>Det fanns inget register på platsen.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Den här datorn</translation>
    </message>
    <message>
        <source>This happens when they are joined</source>
        <translation>Det här händer när de förs ihop</translation>
    </message>
    <message>
        <source>This holds now</source>
        <translation>Det här gäller nu</translation>
    </message>
    <message>
        <source>This is a blanket's code, no place. Write where the blanket is kept.</source>
        <translation>Det här är koden på en blankett, ingen plats. Skriv var blanketten förvaras.</translation>
    </message>
    <message>
        <source>This is another text than the one the unit has confirmed.</source>
        <translation>Texten är en annan än den som enheten har bekräftat.</translation>
    </message>
    <message>
        <source>This is no day. Write it like 2026-12-01.</source>
        <translation>Det här är ingen dag. Skriv den som 2026-12-01.</translation>
    </message>
    <message>
        <source>This is no phone number. Write it with its area code, like 08-465 004 10.</source>
        <translation>Det här är inget telefonnummer. Skriv det med riktnummer, som 08-465 004 10.</translation>
    </message>
    <message>
        <source>This is not group {number}. Compare with the paper.</source>
        <translation>Det är inte grupp {number}. Jämför med pappret.</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>Det är inte ditt lösenord.</translation>
    </message>
    <message>
        <source>This is the number that is registered now.</source>
        <translation>Det här numret är redan registrerat.</translation>
    </message>
    <message>
        <source>This is the text that {system} sends</source>
        <translation>Det här är texten som {system} skickar</translation>
    </message>
    <message>
        <source>This is what it looks like at your unit</source>
        <translation>Så här blir det hos er</translation>
    </message>
    <message>
        <source>This is what the PDF looks like</source>
        <translation>Så här ser pdf:en ut</translation>
    </message>
    <message>
        <source>This is what the message looks like</source>
        <translation>Så här ser sms:et ut</translation>
    </message>
    <message>
        <source>This is what the messages look like</source>
        <translation>Så här ser sms:en ut</translation>
    </message>
    <message>
        <source>This record system has no mark of its own for each visit.</source>
        <translation>Det här journalsystemet har ingen egen markering för varje besök.</translation>
    </message>
    <message>
        <source>Those that were asked for stay.</source>
        <translation>De som är gjorda på begäran ligger kvar.</translation>
    </message>
    <message>
        <source>Those there are stay where they are.</source>
        <translation>De som finns ligger kvar där de är.</translation>
    </message>
    <message>
        <source>Those to ask again</source>
        <translation>De som ska frågas igen</translation>
    </message>
    <message>
        <source>Three things to put right</source>
        <translation>Tre saker att rätta</translation>
    </message>
    <message>
        <source>Threw a blanket away</source>
        <translation>Kastade en blankett</translation>
    </message>
    <message>
        <source>Through 1177</source>
        <translation>Via 1177</translation>
    </message>
    <message>
        <source>Through 1177.</source>
        <translation>Via 1177.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Kasta</translation>
    </message>
    <message>
        <source>Ticked for sms</source>
        <translation>Ikryssat för sms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>To and with</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>To and with {day}</source>
        <translation>Till och med {day}</translation>
    </message>
    <message>
        <source>To ask again</source>
        <translation>Att fråga igen</translation>
    </message>
    <message>
        <source>To be asked about</source>
        <translation>Ska frågas om</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Ska skickas</translation>
    </message>
    <message>
        <source>To be signed</source>
        <translation>Ska skrivas under</translation>
    </message>
    <message>
        <source>To be signed by whoever decides.</source>
        <translation>Skrivs under av den som bestämmer.</translation>
    </message>
    <message>
        <source>To carry over</source>
        <translation>Att föra över</translation>
    </message>
    <message>
        <source>To change the number or take a yes back: a phone or a place.</source>
        <translation>För att byta nummer eller ta tillbaka ett ja: en telefon eller en plats.</translation>
    </message>
    <message>
        <source>To check the plan on the command line</source>
        <translation>Att kontrollera planen på kommandoraden</translation>
    </message>
    <message>
        <source>To home</source>
        <translation>Till Hem</translation>
    </message>
    <message>
        <source>To the next thing, and the one before</source>
        <translation>Till nästa sak, och till den före</translation>
    </message>
    <message>
        <source>To the visits</source>
        <translation>Till besöken</translation>
    </message>
    <message>
        <source>To what is to be put right</source>
        <translation>Till det som ska rättas</translation>
    </message>
    <message>
        <source>To {name}</source>
        <translation>Till {name}</translation>
    </message>
    <message>
        <source>To {name}, {number}</source>
        <translation>Till {name}, {number}</translation>
    </message>
    <message>
        <source>To: {who}</source>
        <translation>Till: {who}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Today's backup was not made</source>
        <translation>Dagens säkerhetskopia blev inte gjord</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>I morgon</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>För sent</translation>
    </message>
    <message>
        <source>Took back that a visit's SMS mark was carried over</source>
        <translation>Tog tillbaka att ett besöks sms-markering var överförd</translation>
    </message>
    <message>
        <source>Took back that a visit's sms was done in the record system</source>
        <translation>Tog tillbaka att ett besöks sms var klart i journalsystemet</translation>
    </message>
    <message>
        <source>Took back the mark that an answer was carried over</source>
        <translation>Tog tillbaka markeringen att ett svar var fört över</translation>
    </message>
    <message>
        <source>Took the plan of reminders out as a file</source>
        <translation>Tog ut planen för påminnelser som fil</translation>
    </message>
    <message>
        <source>Took visits in from a file, in all: {new} new, {changed} changed, {refused} not</source>
        <translation>Läste in besök från en fil, totalt: {new} nya, {changed} ändrade, {refused} inte inlästa</translation>
    </message>
    <message>
        <source>Took visits in from a file: {new} new, {changed} changed</source>
        <translation>Läste in besök från en fil: {new} nya, {changed} ändrade</translation>
    </message>
    <message>
        <source>Tried to send an sms about a visit</source>
        <translation>Försökte skicka ett sms om ett besök</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>Prova anslutningen</translation>
    </message>
    <message>
        <source>Turned off the information in {language}</source>
        <translation>Stängde av informationen på {language}</translation>
    </message>
    <message>
        <source>Turned on the information in {language}</source>
        <translation>Slog på informationen på {language}</translation>
    </message>
    <message>
        <source>Turned {ages}</source>
        <translation>Fyllde {ages}</translation>
    </message>
    <message>
        <source>Turned {age}: decides alone</source>
        <translation>Fyllde {age}: bestämmer själv</translation>
    </message>
    <message>
        <source>Two things to put right</source>
        <translation>Två saker att rätta</translation>
    </message>
    <message>
        <source>Type group {number} from the paper</source>
        <translation>Skriv grupp {number} från pappret</translation>
    </message>
    <message>
        <source>Type group {number} of the code.</source>
        <translation>Skriv grupp {number} av koden.</translation>
    </message>
    <message>
        <source>Type, paste or scan an identity number, a name or a mobile number.</source>
        <translation>Skriv, klistra in eller skanna personnummer, namn eller mobilnummer.</translation>
    </message>
    <message>
        <source>Understands what the yes means</source>
        <translation>Förstår vad ett ja innebär</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Undo within ten minutes</source>
        <translation>Ångra inom tio minuter</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Unit, care provider or none</source>
        <translation>Enhet, vårdgivare eller inget</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Up to and including {day}.</source>
        <translation>Till och med {day}.</translation>
    </message>
    <message>
        <source>Updated {time}</source>
        <translation>Uppdaterad {time}</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Användarnamn</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Användare</translation>
    </message>
    <message>
        <source>Verified the register: everything holds</source>
        <translation>Kontrollerade registret: allt stämmer</translation>
    </message>
    <message>
        <source>Verified the register: something is wrong</source>
        <translation>Kontrollerade registret: något är fel</translation>
    </message>
    <message>
        <source>Verify the register</source>
        <translation>Kontrollera registret</translation>
    </message>
    <message>
        <source>Verify the register, another folder for backups</source>
        <translation>Kontrollera registret, annan mapp för säkerhetskopior</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Kontrollerar</translation>
    </message>
    <message>
        <source>Version from {day}</source>
        <translation>Version från {day}</translation>
    </message>
    <message>
        <source>Version {draft} is a draft. Version {used} is used so far.</source>
        <translation>Version {draft} är ett utkast. Version {used} används så länge.</translation>
    </message>
    <message>
        <source>Version {used} is used. Version {coming} takes its place on {day}.</source>
        <translation>Version {used} används. Version {coming} tar över den {day}.</translation>
    </message>
    <message>
        <source>Version {used} is used. {confirmed}.</source>
        <translation>Version {used} används. {confirmed}.</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Visit {when}</source>
        <translation>Besök {when}</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Visits and their marks</source>
        <translation>Besök och deras markeringar</translation>
    </message>
    <message>
        <source>Visits to come</source>
        <translation>Kommande besök</translation>
    </message>
    <message>
        <source>Visits today</source>
        <translation>Besök idag</translation>
    </message>
    <message>
        <source>Visits, in days after the visit</source>
        <translation>Besök, i dagar efter besöket</translation>
    </message>
    <message>
        <source>Waits for the region</source>
        <translation>Väntar på regionen</translation>
    </message>
    <message>
        <source>Was there a reason to look?</source>
        <translation>Fanns det skäl att titta?</translation>
    </message>
    <message>
        <source>Welcome. Which language?</source>
        <translation>Välkommen. Vilket språk?</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>What a reminder means, to hand out or to put on the wall.</source>
        <translation>Vad en påminnelse innebär, att dela ut eller sätta upp.</translation>
    </message>
    <message>
        <source>What are they to the patient?</source>
        <translation>Vad är personen för patienten?</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Vad som händer</translation>
    </message>
    <message>
        <source>What does the message say?</source>
        <translation>Vad står i sms:et?</translation>
    </message>
    <message>
        <source>What does {name} answer?</source>
        <translation>Vad svarar {name}?</translation>
    </message>
    <message>
        <source>What goes to whom, and why not</source>
        <translation>Vad som går till vem, och varför inte</translation>
    </message>
    <message>
        <source>What happens with the visit?</source>
        <translation>Vad händer med besöket?</translation>
    </message>
    <message>
        <source>What held before holds again. It does not count as taken back</source>
        <translation>Det som gällde förut gäller igen. Det räknas inte som återtaget</translation>
    </message>
    <message>
        <source>What held before holds again. The correction shows in the history.</source>
        <translation>Det som gällde förut gäller igen. Rättelsen syns i historiken.</translation>
    </message>
    <message>
        <source>What is at the printer already comes out.</source>
        <translation>Det som redan är hos skrivaren kommer ut.</translation>
    </message>
    <message>
        <source>What is being made goes on, and you are told how it went.</source>
        <translation>Blanketterna görs klara, och du får veta hur det gick.</translation>
    </message>
    <message>
        <source>What is saved is kept, and you go on where you were.</source>
        <translation>Det som är sparat finns kvar, och du fortsätter där du var.</translation>
    </message>
    <message>
        <source>What is the file for?</source>
        <translation>Vad ska filen till?</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>Vad heter du?</translation>
    </message>
    <message>
        <source>What it says is locked. If something is to be changed, begin a new one.</source>
        <translation>Uppgifterna är låsta. Börja en ny ansökan om något ska ändras.</translation>
    </message>
    <message>
        <source>What opens the backup?</source>
        <translation>Vad öppnar kopian?</translation>
    </message>
    <message>
        <source>What patients were told is kept with their answers, whatever is sent now.</source>
        <translation>Det patienter har fått höra sparas med deras svar, vad som än skickas nu.</translation>
    </message>
    <message>
        <source>What stands in a file already does not come again.</source>
        <translation>Det som redan står i en fil kommer inte igen.</translation>
    </message>
    <message>
        <source>What the guardian said holds no longer</source>
        <translation>Vårdnadshavarens svar gäller inte längre</translation>
    </message>
    <message>
        <source>What the message shows of the place</source>
        <translation>Det här visar sms:et av platsen</translation>
    </message>
    <message>
        <source>What the patient takes home.</source>
        <translation>Det som patienten tar med sig hem.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Gör så här</translation>
    </message>
    <message>
        <source>What was answered does not hold any longer.</source>
        <translation>Det som svarades gäller inte längre.</translation>
    </message>
    <message>
        <source>What was entered by mistake and taken away is not counted.</source>
        <translation>Det som registrerades av misstag och ångrades är inte räknat.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Granskning</translation>
    </message>
    <message>
        <source>What was just saved is corrected.</source>
        <translation>Det som just sparades rättas.</translation>
    </message>
    <message>
        <source>What was read in stays. Read the file again to take the rest.</source>
        <translation>Det som lästes in finns kvar. Läs in filen igen för att ta resten.</translation>
    </message>
    <message>
        <source>What was registered after it is not in it, and is registered anew</source>
        <translation>Det som registrerats efter den finns inte med, och registreras på nytt</translation>
    </message>
    <message>
        <source>What went wrong?</source>
        <translation>Vad blev fel?</translation>
    </message>
    <message>
        <source>What you log in with, like anna.ek. It needs not be secret.</source>
        <translation>Det du loggar in med, till exempel anna.ek. Det behöver inte vara hemligt.</translation>
    </message>
    <message>
        <source>What you register is kept at the unit you have chosen.</source>
        <translation>Det du registrerar sparas vid den enhet du har valt.</translation>
    </message>
    <message>
        <source>What you were doing is kept, and you go on where you were.</source>
        <translation>Det du höll på med är sparat, och du fortsätter där du var.</translation>
    </message>
    <message>
        <source>What you wrote stays. The tiles to read aloud are shown when the number is whole.</source>
        <translation>Det du har skrivit ligger kvar. Sifferrutorna att läsa upp visas när numret är helt.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>When all is filled in</source>
        <translation>När allt är ifyllt</translation>
    </message>
    <message>
        <source>When it is sent is not set at the unit</source>
        <translation>Enheten har inte satt när det skickas</translation>
    </message>
    <message>
        <source>When the patient has got a new one. The former ones stay.</source>
        <translation>När patienten har fått ett nytt. De tidigare finns kvar.</translation>
    </message>
    <message>
        <source>When the region has told you that the reminders are on, note the day here.</source>
        <translation>Anteckna dagen här när regionen har meddelat att påminnelserna är igång.</translation>
    </message>
    <message>
        <source>When your system sends the message.</source>
        <translation>När ert system skickar sms:et.</translation>
    </message>
    <message>
        <source>Where patients check in themselves.</source>
        <translation>Där patienterna själva checkar in.</translation>
    </message>
    <message>
        <source>Where the patient calls.</source>
        <translation>Dit patienten ringer.</translation>
    </message>
    <message>
        <source>Where to turn</source>
        <translation>Hit vänder man sig</translation>
    </message>
    <message>
        <source>Whether the certificate belongs to that person is for the recipient to judge.</source>
        <translation>Om certifikatet verkligen tillhör personen får mottagaren bedöma.</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>Vilken säkerhetskopia?</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>Vilka dagar</translation>
    </message>
    <message>
        <source>Which mobile number?</source>
        <translation>Vilket mobilnummer?</translation>
    </message>
    <message>
        <source>Which mobile numbers?</source>
        <translation>Vilka mobilnummer?</translation>
    </message>
    <message>
        <source>Which number and name shall stand first?</source>
        <translation>Vilket nummer och namn ska stå först?</translation>
    </message>
    <message>
        <source>Which number is to be changed?</source>
        <translation>Vilket nummer ska bytas?</translation>
    </message>
    <message>
        <source>Which number is {owner} new one?</source>
        <translation>Vilket är {owner} nya nummer?</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>Vem av dem?</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>Vilket papper</translation>
    </message>
    <message>
        <source>Which system do you work in?</source>
        <translation>Vilket system arbetar ni i?</translation>
    </message>
    <message>
        <source>Which text is it?</source>
        <translation>Vilken text gäller det?</translation>
    </message>
    <message>
        <source>Which unit do you work at now?</source>
        <translation>Vid vilken enhet arbetar du nu?</translation>
    </message>
    <message>
        <source>Which unit?</source>
        <translation>Vilken enhet?</translation>
    </message>
    <message>
        <source>Which visit?</source>
        <translation>Vilket besök?</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Who acts or receives for the patient</source>
        <translation>Företrädare och närstående</translation>
    </message>
    <message>
        <source>Who acts or receives for {name}?</source>
        <translation>Vem företräder {name} eller får sms?</translation>
    </message>
    <message>
        <source>Who comes?</source>
        <translation>Vem kommer?</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Vem bestämmer</translation>
    </message>
    <message>
        <source>Who decides about text messages to {name}?</source>
        <translation>Vem bestämmer om sms till {name}?</translation>
    </message>
    <message>
        <source>Who has looked</source>
        <translation>Vem har tittat</translation>
    </message>
    <message>
        <source>Who has looked, from the card</source>
        <translation>Vem har tittat, från kortet</translation>
    </message>
    <message>
        <source>Who has seen or changed the patient's details in the register of sms reminders.</source>
        <translation>Vem som har sett eller ändrat patientens uppgifter i registret över sms-påminnelser.</translation>
    </message>
    <message>
        <source>Who has seen the details of {name}?</source>
        <translation>Vem har sett uppgifterna om {name}?</translation>
    </message>
    <message>
        <source>Who is it about?</source>
        <translation>Vem gäller det?</translation>
    </message>
    <message>
        <source>Who is listening?</source>
        <translation>Vem lyssnar?</translation>
    </message>
    <message>
        <source>Who is the guardian?</source>
        <translation>Vem är vårdnadshavare?</translation>
    </message>
    <message>
        <source>Who leaves is shut out. What they have registered stays, with their name.</source>
        <translation>Den som slutar stängs av. Det som är registrerat finns kvar, med namn.</translation>
    </message>
    <message>
        <source>Who takes it back?</source>
        <translation>Vem tar tillbaka det?</translation>
    </message>
    <message>
        <source>Whoever has this paper and the computer can open the register. Keep it locked in. When a new code is made, this one holds no more.</source>
        <translation>Den som har det här pappret och datorn kan öppna registret. Förvara det inlåst. När en ny kod görs slutar den här att gälla.</translation>
    </message>
    <message>
        <source>Whoever holds both the register and every anchor can change it unseen: keep one elsewhere, in a backup on another disk or on a printed spot check.</source>
        <translation>Den som råder över både registret och alla ankare kan ändra utan att det syns: förvara ett på annat håll, i en säkerhetskopia på en annan disk eller på ett utskrivet stickprov.</translation>
    </message>
    <message>
        <source>Whoever uses this computer account gets in. Protect it, and everybody gets a log-in of their own.</source>
        <translation>Den som använder det här datorkontot kommer in. Skydda det, så får alla en egen inloggning.</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Hela namnet</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Vems</translation>
    </message>
    <message>
        <source>Whose number?</source>
        <translation>Vems nummer?</translation>
    </message>
    <message>
        <source>Whose phone is it?</source>
        <translation>Vems telefon är det?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Why are they not the same person?</source>
        <translation>Varför är det inte samma person?</translation>
    </message>
    <message>
        <source>Why can {name} not take a stand?</source>
        <translation>Varför kan {name} inte ta ställning?</translation>
    </message>
    <message>
        <source>Why do you open the card?</source>
        <translation>Varför öppnar du kortet?</translation>
    </message>
    <message>
        <source>Why do you search other units?</source>
        <translation>Varför söker du på andra enheter?</translation>
    </message>
    <message>
        <source>Why is it taken back?</source>
        <translation>Varför tas det tillbaka?</translation>
    </message>
    <message>
        <source>Why it may</source>
        <translation>Varför det får stå</translation>
    </message>
    <message>
        <source>Why the name may stand in the message</source>
        <translation>Varför namnet får stå i sms:et</translation>
    </message>
    <message>
        <source>Why the protection ends</source>
        <translation>Varför skyddet upphör</translation>
    </message>
    <message>
        <source>Why this number is kept</source>
        <translation>Varför numret används ändå</translation>
    </message>
    <message>
        <source>With ordinary characters the text fits in 1 part.</source>
        <translation>Med vanliga tecken ryms texten i 1 del.</translation>
    </message>
    <message>
        <source>With ordinary characters the text fits in {count} parts.</source>
        <translation>Med vanliga tecken ryms texten i {count} delar.</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Hos vem</translation>
    </message>
    <message>
        <source>With whom, if it is known</source>
        <translation>Hos vem, om det är känt</translation>
    </message>
    <message>
        <source>Without an sms</source>
        <translation>Utan sms</translation>
    </message>
    <message>
        <source>Words in braces are filled in for each message.</source>
        <translation>Ord inom klamrar fylls i för varje sms.</translation>
    </message>
    <message>
        <source>Work here</source>
        <translation>Arbeta här</translation>
    </message>
    <message>
        <source>Works at other units too</source>
        <translation>Arbetar på andra enheter också</translation>
    </message>
    <message>
        <source>Works at the desk, decides on the message, applies, sees the access log.</source>
        <translation>Arbetar i disken, bestämmer om meddelandet, ansöker, ser åtkomstloggen.</translation>
    </message>
    <message>
        <source>Write a few words on what is to be asked, or what is wrong.</source>
        <translation>Skriv några ord om vad som ska frågas eller vad som är fel.</translation>
    </message>
    <message>
        <source>Write a number between 1 and {most}.</source>
        <translation>Skriv ett antal mellan 1 och {most}.</translation>
    </message>
    <message>
        <source>Write a password.</source>
        <translation>Skriv ett lösenord.</translation>
    </message>
    <message>
        <source>Write a short name.</source>
        <translation>Skriv ett kort namn.</translation>
    </message>
    <message>
        <source>Write a short reason why a guardian gets them.</source>
        <translation>Skriv ett kort skäl till att en vårdnadshavare får sms:et.</translation>
    </message>
    <message>
        <source>Write a short reason why text messages suit {name}.</source>
        <translation>Skriv ett kort skäl till att sms passar för {name}.</translation>
    </message>
    <message>
        <source>Write a short reason why {name} cannot take a stand.</source>
        <translation>Skriv ett kort skäl till att {name} inte kan ta ställning.</translation>
    </message>
    <message>
        <source>Write at least one mobile number.</source>
        <translation>Skriv minst ett mobilnummer.</translation>
    </message>
    <message>
        <source>Write how many days before the visit, 1 to 60.</source>
        <translation>Skriv hur många dagar före besöket, 1 till 60.</translation>
    </message>
    <message>
        <source>Write how many days, in digits.</source>
        <translation>Skriv antalet dagar med siffror.</translation>
    </message>
    <message>
        <source>Write how you know that it is one person.</source>
        <translation>Skriv hur du vet att det är samma person.</translation>
    </message>
    <message>
        <source>Write the code.</source>
        <translation>Skriv koden.</translation>
    </message>
    <message>
        <source>Write the date of birth as 1961-01-18.</source>
        <translation>Skriv födelsedatumet som 1961-01-18.</translation>
    </message>
    <message>
        <source>Write the day as 2026-12-01 and the time as 09.30, or leave both empty.</source>
        <translation>Skriv dagen som 2026-12-01 och tiden som 09.30, eller lämna båda tomma.</translation>
    </message>
    <message>
        <source>Write the day as 2026-12-01 and the time as 09.30.</source>
        <translation>Skriv dagen som 2026-12-01 och tiden som 09.30.</translation>
    </message>
    <message>
        <source>Write the day as 2026-12-01.</source>
        <translation>Skriv dagen som 2026-12-01.</translation>
    </message>
    <message>
        <source>Write the day as year, month and day: 2027-12-31.</source>
        <translation>Skriv dagen som år, månad och dag: 2027-12-31.</translation>
    </message>
    <message>
        <source>Write the day like 2026-11-20.</source>
        <translation>Skriv dagen så här: 2026-11-20.</translation>
    </message>
    <message>
        <source>Write the first name.</source>
        <translation>Skriv förnamnet.</translation>
    </message>
    <message>
        <source>Write the identity number.</source>
        <translation>Skriv personnumret.</translation>
    </message>
    <message>
        <source>Write the last day as 2027-03-31, or leave it empty.</source>
        <translation>Skriv sista dagen som 2027-03-31, eller lämna tomt.</translation>
    </message>
    <message>
        <source>Write the mobile number.</source>
        <translation>Skriv mobilnumret.</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>Skriv namnet.</translation>
    </message>
    <message>
        <source>Write the password you have now.</source>
        <translation>Skriv lösenordet du har nu.</translation>
    </message>
    <message>
        <source>Write the phone number that patients call.</source>
        <translation>Skriv telefonnumret som patienterna ringer.</translation>
    </message>
    <message>
        <source>Write the server first.</source>
        <translation>Skriv servern först.</translation>
    </message>
    <message>
        <source>Write the surname.</source>
        <translation>Skriv efternamnet.</translation>
    </message>
    <message>
        <source>Write the text as it stands in the record system. What is shown here at first is only an example.</source>
        <translation>Skriv texten så som den står i journalsystemet. Det som visas här från början är bara ett exempel.</translation>
    </message>
    <message>
        <source>Write the text that the record system sends.</source>
        <translation>Skriv den text som journalsystemet skickar.</translation>
    </message>
    <message>
        <source>Write the time as 09.30.</source>
        <translation>Skriv tiden som 09.30.</translation>
    </message>
    <message>
        <source>Write the unit's name.</source>
        <translation>Skriv enhetens namn.</translation>
    </message>
    <message>
        <source>Write what the message comes from.</source>
        <translation>Skriv vem sms:et kommer från.</translation>
    </message>
    <message>
        <source>Write where patients turn.</source>
        <translation>Skriv vart patienterna vänder sig.</translation>
    </message>
    <message>
        <source>Write where the blanket is kept.</source>
        <translation>Skriv var blanketten förvaras.</translation>
    </message>
    <message>
        <source>Write who provides the care.</source>
        <translation>Skriv vem som är vårdgivare.</translation>
    </message>
    <message>
        <source>Write whose phone it is.</source>
        <translation>Skriv vems telefon det är.</translation>
    </message>
    <message>
        <source>Write why the name may stand in the message.</source>
        <translation>Skriv varför namnet får stå i sms:et.</translation>
    </message>
    <message>
        <source>Write why the protection ends.</source>
        <translation>Skriv varför skyddet upphör.</translation>
    </message>
    <message>
        <source>Write why they are not the same person.</source>
        <translation>Skriv varför det inte är samma person.</translation>
    </message>
    <message>
        <source>Write why you open the card.</source>
        <translation>Skriv varför du öppnar kortet.</translation>
    </message>
    <message>
        <source>Write why you search other units.</source>
        <translation>Skriv varför du söker på andra enheter.</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Skriv ditt namn.</translation>
    </message>
    <message>
        <source>Write your password.</source>
        <translation>Skriv ditt lösenord.</translation>
    </message>
    <message>
        <source>Write your user name.</source>
        <translation>Skriv ditt användarnamn.</translation>
    </message>
    <message>
        <source>Write {words} instead</source>
        <translation>Skriv {words} i stället</translation>
    </message>
    <message>
        <source>Written by {name} on {day}</source>
        <translation>Skriven av {name} den {day}</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Fel nummer</translation>
    </message>
    <message>
        <source>Wrong patient</source>
        <translation>Fel patient</translation>
    </message>
    <message>
        <source>Wrong patient, number or a mistake. The correction shows in the history.</source>
        <translation>Fel patient, fel nummer eller misstag. Rättelsen syns i historiken.</translation>
    </message>
    <message>
        <source>Wrote a new text for the unit's message</source>
        <translation>Skrev en ny text till enhetens sms</translation>
    </message>
    <message>
        <source>Wrote a visit in</source>
        <translation>Skrev in ett besök</translation>
    </message>
    <message>
        <source>Wrote {count} visits in</source>
        <translation>Skrev in {count} besök</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>J</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>ÅÅÅÅ-MM-DD</translation>
    </message>
    <message>
        <source>YYYYMMDD-NNNN</source>
        <translation>ÅÅÅÅMMDD-NNNN</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes to sms</source>
        <translation>Ja till sms</translation>
    </message>
    <message>
        <source>Yes to text messages</source>
        <translation>Ja till sms</translation>
    </message>
    <message>
        <source>Yes to text messages.</source>
        <translation>Ja till sms.</translation>
    </message>
    <message>
        <source>Yes to text messages. Holds until further notice.</source>
        <translation>Ja till sms. Gäller tills vidare.</translation>
    </message>
    <message>
        <source>Yes to text messages. Holds up to and including {day}.</source>
        <translation>Ja till sms. Gäller till och med {day}.</translation>
    </message>
    <message>
        <source>Yes, {name} is mature enough</source>
        <translation>Ja, {name} är mogen nog</translation>
    </message>
    <message>
        <source>Yes. Press again for no.</source>
        <translation>Ja. Tryck igen för nej.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>You as manager decide. It is kept with your name and the day.</source>
        <translation>Du som chef bestämmer. Det sparas med ditt namn och dagen.</translation>
    </message>
    <message>
        <source>You as manager decide. The patients are told the name before they answer.</source>
        <translation>Du som chef bestämmer. Patienterna får höra namnet innan de svarar.</translation>
    </message>
    <message>
        <source>You become the register's first administrator, and work at the desk too.</source>
        <translation>Du blir registrets första administratör, och arbetar i disken som vanligt.</translation>
    </message>
    <message>
        <source>You can make one yourself, to see how it goes.</source>
        <translation>Du kan göra en själv för att se hur det går till.</translation>
    </message>
    <message>
        <source>You choose the right one, and the answer is moved there</source>
        <translation>Du väljer rätt patient, och svaret flyttas dit</translation>
    </message>
    <message>
        <source>You write the right one and read it out</source>
        <translation>Du skriver rätt nummer och läser upp det</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ditt konto</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ditt namn</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ditt lösenord</translation>
    </message>
    <message>
        <source>a blanket</source>
        <translation>en blankett</translation>
    </message>
    <message>
        <source>a guardian</source>
        <translation>en vårdnadshavare</translation>
    </message>
    <message>
        <source>a paper</source>
        <translation>ett papper</translation>
    </message>
    <message>
        <source>a receipt</source>
        <translation>ett kvitto</translation>
    </message>
    <message>
        <source>access-log</source>
        <translation>atkomstlogg</translation>
    </message>
    <message>
        <source>access-log-extract</source>
        <translation>utdrag-ur-atkomstlogg</translation>
    </message>
    <message>
        <source>an information leaflet</source>
        <translation>ett informationsblad</translation>
    </message>
    <message>
        <source>an unnamed certificate</source>
        <translation>ett certifikat utan namn</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>ankare</translation>
    </message>
    <message>
        <source>apart by {sign}</source>
        <translation>åtskilt med {sign}</translation>
    </message>
    <message>
        <source>application</source>
        <translation>ansokan</translation>
    </message>
    <message>
        <source>application-details</source>
        <translation>ansokan-uppgifter</translation>
    </message>
    <message>
        <source>application-draft</source>
        <translation>ansokan-utkast</translation>
    </message>
    <message>
        <source>application-signed</source>
        <translation>ansökan-underskriven</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>på begäran</translation>
    </message>
    <message>
        <source>at</source>
        <translation>kl.</translation>
    </message>
    <message>
        <source>at every unit</source>
        <translation>på alla enheter</translation>
    </message>
    <message>
        <source>at most {ore} öre</source>
        <translation>högst {ore} öre</translation>
    </message>
    <message>
        <source>before a new key</source>
        <translation>före ett nyckelbyte</translation>
    </message>
    <message>
        <source>before a restoring</source>
        <translation>före en återställning</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>före en uppgradering</translation>
    </message>
    <message>
        <source>blanket</source>
        <translation>blankett</translation>
    </message>
    <message>
        <source>booked in 1177</source>
        <translation>bokat i 1177</translation>
    </message>
    <message>
        <source>booked or cancelled</source>
        <translation>bokat eller inställt</translation>
    </message>
    <message>
        <source>care provider</source>
        <translation>vårdgivare</translation>
    </message>
    <message>
        <source>check-in link</source>
        <translation>incheckningslänk</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>komma</translation>
    </message>
    <message>
        <source>consent-desk plan and the file's name give the same plan.</source>
        <translation>Kommandot consent-desk plan med filens namn ger samma plan.</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
    <message>
        <source>day and time</source>
        <translation>dag och tid</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>förnamn</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>ihopfälld</translation>
    </message>
    <message>
        <source>for all visits</source>
        <translation>för alla besök</translation>
    </message>
    <message>
        <source>förvaltare</source>
        <translation>förvaltare</translation>
    </message>
    <message>
        <source>god man</source>
        <translation>god man</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupp</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>vårdnadshavare</translation>
    </message>
    <message>
        <source>how it is met</source>
        <translation>hur det sker</translation>
    </message>
    <message>
        <source>how it was booked</source>
        <translation>hur det bokades</translation>
    </message>
    <message>
        <source>in Arabic</source>
        <translation>på arabiska</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>på engelska</translation>
    </message>
    <message>
        <source>in Swedish</source>
        <translation>på svenska</translation>
    </message>
    <message>
        <source>in easy Swedish</source>
        <translation>på lätt svenska</translation>
    </message>
    <message>
        <source>kind of visit</source>
        <translation>besökstyp</translation>
    </message>
    <message>
        <source>known from before</source>
        <translation>känd sedan tidigare</translation>
    </message>
    <message>
        <source>leaflet</source>
        <translation>informationsblad</translation>
    </message>
    <message>
        <source>moved out of quiet hours</source>
        <translation>flyttat från tysta timmar</translation>
    </message>
    <message>
        <source>no connection to the gateway</source>
        <translation>ingen kontakt med slussen</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>inget nummer</translation>
    </message>
    <message>
        <source>no yes with a number</source>
        <translation>inget ja med nummer</translation>
    </message>
    <message>
        <source>not to {who}: ask again</source>
        <translation>inte till {who}: fråga igen</translation>
    </message>
    <message>
        <source>not to {who}: ended</source>
        <translation>inte till {who}: har gått ut</translation>
    </message>
    <message>
        <source>not whole yet</source>
        <translation>inte helt än</translation>
    </message>
    <message>
        <source>nothing in the text gives the care away.</source>
        <translation>inget i texten avslöjar vården.</translation>
    </message>
    <message>
        <source>number in step 4</source>
        <translation>numret i steg 4</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öppen</translation>
    </message>
    <message>
        <source>opened and looked through, {count} lines in the log</source>
        <translation>öppnad och genomgången, {count} rader i loggen</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>patienten</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>place</source>
        <translation>plats</translation>
    </message>
    <message>
        <source>quick booking</source>
        <translation>snabbokning</translation>
    </message>
    <message>
        <source>read aloud and confirmed</source>
        <translation>uppläst och bekräftat</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>kvitto</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>närstående</translation>
    </message>
    <message>
        <source>reserve number</source>
        <translation>reservnummer</translation>
    </message>
    <message>
        <source>rows-not-taken</source>
        <translation>rader-som-inte-togs-in</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>semikolon</translation>
    </message>
    <message>
        <source>series</source>
        <translation>serie</translation>
    </message>
    <message>
        <source>spot-check</source>
        <translation>stickprov</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>personal</translation>
    </message>
    <message>
        <source>stopped: no such text</source>
        <translation>stoppat: texten finns inte</translation>
    </message>
    <message>
        <source>stopped: no yes to sms</source>
        <translation>stoppat: inget ja till sms</translation>
    </message>
    <message>
        <source>stopped: not asked for the visit</source>
        <translation>stoppat: frågan är inte ställd</translation>
    </message>
    <message>
        <source>stopped: protected identity</source>
        <translation>stoppat: skyddade uppgifter</translation>
    </message>
    <message>
        <source>stopped: the text would tell what care it is about</source>
        <translation>stoppat: texten avslöjar vilken vård det gäller</translation>
    </message>
    <message>
        <source>stopped: the visit has begun</source>
        <translation>stoppat: besöket har börjat</translation>
    </message>
    <message>
        <source>stopped: the visit is another now</source>
        <translation>stoppat: besöket har ändrats sedan dess</translation>
    </message>
    <message>
        <source>stopped: the yes has ended</source>
        <translation>stoppat: samtycket har gått ut</translation>
    </message>
    <message>
        <source>stopped: the yes was taken back</source>
        <translation>stoppat: samtycket är återtaget</translation>
    </message>
    <message>
        <source>stopped: told already</source>
        <translation>stoppat: finns redan</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabb</translation>
    </message>
    <message>
        <source>team</source>
        <translation>team</translation>
    </message>
    <message>
        <source>the application</source>
        <translation>ansökan</translation>
    </message>
    <message>
        <source>the application as an e-mail draft</source>
        <translation>ansökan som e-postutkast</translation>
    </message>
    <message>
        <source>the application's data</source>
        <translation>ansökans uppgifter</translation>
    </message>
    <message>
        <source>the connection broke while it was sent</source>
        <translation>kontakten bröts medan det skickades</translation>
    </message>
    <message>
        <source>the day's</source>
        <translation>dagens</translation>
    </message>
    <message>
        <source>the first {count} are shown</source>
        <translation>de första {count} visas</translation>
    </message>
    <message>
        <source>the förvaltare</source>
        <translation>förvaltaren</translation>
    </message>
    <message>
        <source>the gateway is busy</source>
        <translation>slussen är upptagen</translation>
    </message>
    <message>
        <source>the gateway's certificate is not right</source>
        <translation>slussens certifikat stämmer inte</translation>
    </message>
    <message>
        <source>the god man</source>
        <translation>god mannen</translation>
    </message>
    <message>
        <source>the guardian</source>
        <translation>vårdnadshavaren</translation>
    </message>
    <message>
        <source>the log-in was refused</source>
        <translation>inloggningen nekades</translation>
    </message>
    <message>
        <source>the message was refused</source>
        <translation>meddelandet nekades</translation>
    </message>
    <message>
        <source>the number comes in step 4</source>
        <translation>numret kommer i steg 4</translation>
    </message>
    <message>
        <source>the number is not whole</source>
        <translation>numret är inte helt</translation>
    </message>
    <message>
        <source>the number was refused</source>
        <translation>numret nekades</translation>
    </message>
    <message>
        <source>the patient</source>
        <translation>patienten</translation>
    </message>
    <message>
        <source>the reception</source>
        <translation>mottagningen</translation>
    </message>
    <message>
        <source>the reception sends none</source>
        <translation>mottagningen skickar inte</translation>
    </message>
    <message>
        <source>the relative</source>
        <translation>den närstående</translation>
    </message>
    <message>
        <source>the sender was refused</source>
        <translation>avsändaren nekades</translation>
    </message>
    <message>
        <source>the sms mark</source>
        <translation>sms-markeringen</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tid</translation>
    </message>
    <message>
        <source>to carry over</source>
        <translation>att föra över</translation>
    </message>
    <message>
        <source>to put right</source>
        <translation>att rätta</translation>
    </message>
    <message>
        <source>to {region}</source>
        <translation>till {region}</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>enhet</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>tills vidare</translation>
    </message>
    <message>
        <source>up to and including {day}</source>
        <translation>till och med {day}</translation>
    </message>
    <message>
        <source>video</source>
        <translation>video</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>väntar</translation>
    </message>
    <message>
        <source>with whom</source>
        <translation>hos vem</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>igår</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age} år</translation>
    </message>
    <message>
        <source>{before} was removed. {after} still gets text messages.</source>
        <translation>{before} togs bort. {after} får sms som förut.</translation>
    </message>
    <message>
        <source>{before}, now {after}</source>
        <translation>{before}, nu {after}</translation>
    </message>
    <message>
        <source>{checked} of {drawn} checked</source>
        <translation>{checked} av {drawn} granskade</translation>
    </message>
    <message>
        <source>{count} anchors in the backups do not fit: the log was written anew.</source>
        <translation>{count} ankare i säkerhetskopiorna stämmer inte: loggen är omskriven.</translation>
    </message>
    <message>
        <source>{count} answers left</source>
        <translation>{count} svar kvar</translation>
    </message>
    <message>
        <source>{count} blank blankets</source>
        <translation>{count} tomma blanketter</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} ändrade</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} tecken</translation>
    </message>
    <message>
        <source>{count} columns</source>
        <translation>{count} kolumner</translation>
    </message>
    <message>
        <source>{count} come today</source>
        <translation>{count} kommer idag</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} dagar</translation>
    </message>
    <message>
        <source>{count} days before the visit</source>
        <translation>{count} dagar före besöket</translation>
    </message>
    <message>
        <source>{count} days out</source>
        <translation>Ute i {count} dagar</translation>
    </message>
    <message>
        <source>{count} did not come out, and nothing waits for them.</source>
        <translation>{count} kom inte ut, och inget väntar på dem.</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>{count} kvar</translation>
    </message>
    <message>
        <source>{count} lines of other units are left out</source>
        <translation>{count} rader från andra enheter är inte med</translation>
    </message>
    <message>
        <source>{count} messages</source>
        <translation>{count} sms</translation>
    </message>
    <message>
        <source>{count} messages, at most {ore} öre</source>
        <translation>{count} sms, högst {ore} öre</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minuter</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} till</translation>
    </message>
    <message>
        <source>{count} more are not listed.</source>
        <translation>{count} till står inte i listan.</translation>
    </message>
    <message>
        <source>{count} more lines are not printed.</source>
        <translation>{count} rader till är inte utskrivna.</translation>
    </message>
    <message>
        <source>{count} more visits</source>
        <translation>{count} besök till</translation>
    </message>
    <message>
        <source>{count} new patients</source>
        <translation>{count} nya patienter</translation>
    </message>
    <message>
        <source>{count} new visits</source>
        <translation>{count} nya besök</translation>
    </message>
    <message>
        <source>{count} not sent</source>
        <translation>{count} inte skickade</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} nummer</translation>
    </message>
    <message>
        <source>{count} of {all} met</source>
        <translation>{count} av {all} klara</translation>
    </message>
    <message>
        <source>{count} of {most}</source>
        <translation>{count} av {most}</translation>
    </message>
    <message>
        <source>{count} papers</source>
        <translation>{count} papper</translation>
    </message>
    <message>
        <source>{count} parts</source>
        <translation>{count} delar</translation>
    </message>
    <message>
        <source>{count} patients have been told less than this text shows: they come up as {ask}.</source>
        <translation>{count} patienter har fått veta mindre än texten visar: de kommer upp som {ask}.</translation>
    </message>
    <message>
        <source>{count} patients shown</source>
        <translation>{count} patienter visades</translation>
    </message>
    <message>
        <source>{count} places do not hold. Nothing is mended: keep the register as it is, and compare with a backup, or restore one.</source>
        <translation>{count} ställen stämmer inte. Inget är lagat: behåll registret som det är och jämför med en säkerhetskopia, eller återställ en.</translation>
    </message>
    <message>
        <source>{count} points left</source>
        <translation>{count} punkter kvar</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} rader</translation>
    </message>
    <message>
        <source>{count} sms</source>
        <translation>{count} sms</translation>
    </message>
    <message>
        <source>{count} sms go into the file</source>
        <translation>{count} sms kommer med i filen</translation>
    </message>
    <message>
        <source>{count} sms in a file may not go any longer</source>
        <translation>{count} sms i filer får inte gå längre</translation>
    </message>
    <message>
        <source>{count} sms of earlier files are stopped.</source>
        <translation>{count} sms i tidigare filer stoppas.</translation>
    </message>
    <message>
        <source>{count} taken back</source>
        <translation>{count} återtagna</translation>
    </message>
    <message>
        <source>{count} things left</source>
        <translation>{count} saker kvar</translation>
    </message>
    <message>
        <source>{count} things to put right</source>
        <translation>{count} saker att rätta</translation>
    </message>
    <message>
        <source>{count} to ask</source>
        <translation>{count} att fråga</translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation>{count} oförändrade</translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation>{count} enheter</translation>
    </message>
    <message>
        <source>{count} visits</source>
        <translation>{count} besök</translation>
    </message>
    <message>
        <source>{count} visits are saved.</source>
        <translation>{count} besök är sparade.</translation>
    </message>
    <message>
        <source>{count} visits without</source>
        <translation>{count} besök utan</translation>
    </message>
    <message>
        <source>{count} were not taken</source>
        <translation>{count} togs inte in</translation>
    </message>
    <message>
        <source>{count} were passed over: they have no yes that holds any longer.</source>
        <translation>{count} hoppades över: de har inte längre något ja som gäller.</translation>
    </message>
    <message>
        <source>{count} will not be taken</source>
        <translation>{count} tas inte in</translation>
    </message>
    <message>
        <source>{count} wrong passwords were tried before you logged in.</source>
        <translation>{count} felaktiga lösenord prövades innan du loggade in.</translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count} år</translation>
    </message>
    <message>
        <source>{done} of {total} are in the file.</source>
        <translation>{done} av {total} ligger i filen.</translation>
    </message>
    <message>
        <source>{done} of {total} are printed.</source>
        <translation>{done} av {total} är utskrivna.</translation>
    </message>
    <message>
        <source>{done} of {total} have gone to the printer</source>
        <translation>{done} av {total} har gått till skrivaren</translation>
    </message>
    <message>
        <source>{drawn} looks drawn among {all}, {days}. Drawn by {name} {moment}.</source>
        <translation>{drawn} öppningar dragna bland {all}, {days}. Draget av {name} {moment}.</translation>
    </message>
    <message>
        <source>{drawn} of {all} looks</source>
        <translation>{drawn} av {all} öppningar</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} och {last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} eller {last}</translation>
    </message>
    <message>
        <source>{label} (optional)</source>
        <translation>{label} (valfritt)</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} och {last}</translation>
    </message>
    <message>
        <source>{names} decide.</source>
        <translation>{names} bestämmer.</translation>
    </message>
    <message>
        <source>{names} get a text message each</source>
        <translation>{names} får var sitt sms</translation>
    </message>
    <message>
        <source>{names} get the messages.</source>
        <translation>{names} får sms:et.</translation>
    </message>
    <message>
        <source>{names} gets the messages.</source>
        <translation>{names} får sms:et.</translation>
    </message>
    <message>
        <source>{names} have the same number</source>
        <translation>{names} har samma nummer</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (du)</translation>
    </message>
    <message>
        <source>{name} alone, no</source>
        <translation>{name} själv, nej</translation>
    </message>
    <message>
        <source>{name} alone, said no</source>
        <translation>{name} själv, sa nej</translation>
    </message>
    <message>
        <source>{name} alone, said yes</source>
        <translation>{name} själv, sa ja</translation>
    </message>
    <message>
        <source>{name} alone, yes</source>
        <translation>{name} själv, ja</translation>
    </message>
    <message>
        <source>{name} approves</source>
        <translation>{name} godkänner</translation>
    </message>
    <message>
        <source>{name} booked in 1177, and that mark cannot be removed.</source>
        <translation>{name} bokade i 1177, och då går det inte att ta bort.</translation>
    </message>
    <message>
        <source>{name} can log in now, and chooses a password then.</source>
        <translation>{name} kan logga in nu, och väljer ett eget lösenord då.</translation>
    </message>
    <message>
        <source>{name} cannot take a stand</source>
        <translation>{name} kan inte ta ställning</translation>
    </message>
    <message>
        <source>{name} cannot take a stand, and you have assessed it.</source>
        <translation>{name} kan inte ta ställning, och det har ni bedömt.</translation>
    </message>
    <message>
        <source>{name} cannot take a stand, so a guardian decides.</source>
        <translation>{name} kan inte ta ställning, så en vårdnadshavare bestämmer.</translation>
    </message>
    <message>
        <source>{name} cannot take a stand.</source>
        <translation>{name} kan inte ta ställning.</translation>
    </message>
    <message>
        <source>{name} confirm the numbers</source>
        <translation>{name} bekräftar numren</translation>
    </message>
    <message>
        <source>{name} confirms the number</source>
        <translation>{name} bekräftar numret</translation>
    </message>
    <message>
        <source>{name} decides alone if mature enough, else a guardian does.</source>
        <translation>{name} bestämmer själv vid tillräcklig mognad, annars en vårdnadshavare.</translation>
    </message>
    <message>
        <source>{name} decides.</source>
        <translation>{name} bestämmer.</translation>
    </message>
    <message>
        <source>{name} get the sms</source>
        <translation>{name} får sms:et</translation>
    </message>
    <message>
        <source>{name} gets an sms before the visit.</source>
        <translation>{name} får sms före besöket.</translation>
    </message>
    <message>
        <source>{name} gets no more text messages: that part ended on {day}.</source>
        <translation>{name} får inte längre sms: den delen gick ut {day}.</translation>
    </message>
    <message>
        <source>{name} gets no sms: it has been made already.</source>
        <translation>{name} får inget nytt sms: det finns redan i listan över skickade.</translation>
    </message>
    <message>
        <source>{name} gets no sms: not asked for this visit.</source>
        <translation>{name} får inget sms: frågan är inte ställd inför det här besöket.</translation>
    </message>
    <message>
        <source>{name} gets no sms: the yes has ended.</source>
        <translation>{name} får inget sms: samtycket har gått ut.</translation>
    </message>
    <message>
        <source>{name} gets the sms</source>
        <translation>{name} får sms:et</translation>
    </message>
    <message>
        <source>{name} gets the text message</source>
        <translation>{name} får sms:et</translation>
    </message>
    <message>
        <source>{name} has a new password.</source>
        <translation>{name} har ett nytt lösenord.</translation>
    </message>
    <message>
        <source>{name} has not been asked for this visit.</source>
        <translation>{name} har inte fått frågan inför det här besöket.</translation>
    </message>
    <message>
        <source>{name} has not said yes to sms.</source>
        <translation>{name} har inte sagt ja till sms.</translation>
    </message>
    <message>
        <source>{name} has said no</source>
        <translation>{name} har sagt nej</translation>
    </message>
    <message>
        <source>{name} has taken the yes to sms back.</source>
        <translation>{name} har tagit tillbaka sitt ja till sms.</translation>
    </message>
    <message>
        <source>{name} has the same number</source>
        <translation>{name} har samma nummer</translation>
    </message>
    <message>
        <source>{name} is an adult and decides alone.</source>
        <translation>{name} är vuxen och bestämmer själv.</translation>
    </message>
    <message>
        <source>{name} is carried over.</source>
        <translation>{name} är överförd.</translation>
    </message>
    <message>
        <source>{name} is informed</source>
        <translation>{name} är informerad</translation>
    </message>
    <message>
        <source>{name} is informed, and gets them in this single case.</source>
        <translation>{name} är informerad och får sms:et efter bedömning i det enskilda fallet.</translation>
    </message>
    <message>
        <source>{name} is informed, and {patient} approves.</source>
        <translation>{name} är informerad och {patient} godkänner.</translation>
    </message>
    <message>
        <source>{name} is kept as {role} of {patient}.</source>
        <translation>{name} lades till som {role} för {patient}.</translation>
    </message>
    <message>
        <source>{name} is let in again.</source>
        <translation>{name} släpps in igen.</translation>
    </message>
    <message>
        <source>{name} is mature enough</source>
        <translation>{name} är mogen nog</translation>
    </message>
    <message>
        <source>{name} is mature enough to decide.</source>
        <translation>{name} är mogen nog att bestämma själv.</translation>
    </message>
    <message>
        <source>{name} is no longer {role} of {patient}.</source>
        <translation>{name} är inte längre {role} för {patient}.</translation>
    </message>
    <message>
        <source>{name} is no longer {role}, but {number} stands in the yes and nobody else gets them. Ask {patient} anew, or take the yes back. Nothing is changed until then.</source>
        <translation>{name} är inte längre {role}, men {number} står kvar i samtycket och ingen annan får sms:en. Fråga {patient} på nytt, eller ta tillbaka samtycket. Inget ändras förrän dess.</translation>
    </message>
    <message>
        <source>{name} is no longer {role}, but {number} stands in the yes. Remove it there, or ask {patient} anew. Nothing is changed until then.</source>
        <translation>{name} är inte längre {role}, men {number} står kvar i samtycket. Ta bort numret där, eller fråga {patient} på nytt. Inget ändras förrän dess.</translation>
    </message>
    <message>
        <source>{name} is not mature enough</source>
        <translation>{name} är inte mogen nog</translation>
    </message>
    <message>
        <source>{name} is on the list again.</source>
        <translation>{name} står på listan igen.</translation>
    </message>
    <message>
        <source>{name} is shut out.</source>
        <translation>{name} är avstängd.</translation>
    </message>
    <message>
        <source>{name} is {age} years old and assessed as mature enough.</source>
        <translation>{name} är {age} år och bedöms mogen nog.</translation>
    </message>
    <message>
        <source>{name} is {age} years old and not assessed as mature enough.</source>
        <translation>{name} är {age} år och bedöms inte mogen nog.</translation>
    </message>
    <message>
        <source>{name} is {age} years old, and decides from {own} years.</source>
        <translation>{name} är {age} år och bestämmer själv från {own} år.</translation>
    </message>
    <message>
        <source>{name} is {age} years old. A guardian decides until {adult} years.</source>
        <translation>{name} är {age} år. Till {adult} år bestämmer en vårdnadshavare.</translation>
    </message>
    <message>
        <source>{name} is {age} years old. A guardian decides until {own} years.</source>
        <translation>{name} är {age} år. Till {own} år bestämmer en vårdnadshavare.</translation>
    </message>
    <message>
        <source>{name} own yes goes on. Ask anew</source>
        <translation>{name} eget ja gäller. Fråga på nytt</translation>
    </message>
    <message>
        <source>{name} said no to text messages.</source>
        <translation>{name} tackade nej till sms.</translation>
    </message>
    <message>
        <source>{name} said yes to text messages to {number}.</source>
        <translation>{name} sa ja till sms på {number}.</translation>
    </message>
    <message>
        <source>{name} says yes</source>
        <translation>{name} säger ja till sms</translation>
    </message>
    <message>
        <source>{name} still gets the messages</source>
        <translation>{name} får fortfarande sms:en</translation>
    </message>
    <message>
        <source>{name} took the yes back.</source>
        <translation>{name} tog tillbaka sitt ja.</translation>
    </message>
    <message>
        <source>{name} wants the messages</source>
        <translation>{name} vill ha sms:et</translation>
    </message>
    <message>
        <source>{name} wants them too</source>
        <translation>{name} vill också ha sms:et</translation>
    </message>
    <message>
        <source>{name}, no</source>
        <translation>{name}, nej</translation>
    </message>
    <message>
        <source>{name}, said no</source>
        <translation>{name}, sa nej</translation>
    </message>
    <message>
        <source>{name}, said yes</source>
        <translation>{name}, sa ja</translation>
    </message>
    <message>
        <source>{name}, step {number} of 7: {step}. Saved {when}, nothing is lost.</source>
        <translation>{name}, steg {number} av 7: {step}. Sparad {when}, inget är förlorat.</translation>
    </message>
    <message>
        <source>{name}, yes</source>
        <translation>{name}, ja</translation>
    </message>
    <message>
        <source>{name}, {number}, is in the register too.</source>
        <translation>{name}, {number}, finns också i registret.</translation>
    </message>
    <message>
        <source>{name}, {number}, turned out to be the same person.</source>
        <translation>{name}, {number}, visade sig vara samma person.</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} av {all}</translation>
    </message>
    <message>
        <source>{number}. Who, at which unit, when and what. Print it to hand it out.</source>
        <translation>{number}. Vem, på vilken enhet, när och vad. Skriv ut det för att lämna ut det.</translation>
    </message>
    <message>
        <source>{owner} mandate covers personal matters.</source>
        <translation>{owner} uppdrag omfattar att sörja för person.</translation>
    </message>
    <message>
        <source>{owner} own</source>
        <translation>{owner} egen</translation>
    </message>
    <message>
        <source>{owner} own phone.</source>
        <translation>{owner} egen telefon.</translation>
    </message>
    <message>
        <source>{owner} phone</source>
        <translation>{owner} telefon</translation>
    </message>
    <message>
        <source>{owner} phone.</source>
        <translation>{owner} telefon.</translation>
    </message>
    <message>
        <source>{paper} for {name}</source>
        <translation>{paper} till {name}</translation>
    </message>
    <message>
        <source>{parts} parts at {price} öre at most: {sum} at most, excluding VAT.</source>
        <translation>{parts} delar à högst {price} öre: högst {sum} exklusive moms.</translation>
    </message>
    <message>
        <source>{patient} approves of it</source>
        <translation>{patient} godkänner det</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{percent} % done</source>
        <translation>{percent} % klart</translation>
    </message>
    <message>
        <source>{reason}. Assessed by {user}</source>
        <translation>{reason}. Bedömt av {user}</translation>
    </message>
    <message>
        <source>{region} bills each quarter by what was really sent.</source>
        <translation>{region} fakturerar varje kvartal efter vad som verkligen skickades.</translation>
    </message>
    <message>
        <source>{region} sends no sms about cancelled or moved visits.</source>
        <translation>{region} skickar inga sms om inställda eller flyttade besök.</translation>
    </message>
    <message>
        <source>{role}'s</source>
        <translation>{role}s</translation>
    </message>
    <message>
        <source>{said} of {all} points</source>
        <translation>{said} av {all} punkter</translation>
    </message>
    <message>
        <source>{said} of {all} said</source>
        <translation>{said} av {all} sagda</translation>
    </message>
    <message>
        <source>{section}: 1 thing to put right</source>
        <translation>{section}: 1 sak att rätta</translation>
    </message>
    <message>
        <source>{section}: {count} things to put right</source>
        <translation>{section}: {count} saker att rätta</translation>
    </message>
    <message>
        <source>{sends} to send, {stops} to stop</source>
        <translation>{sends} att skicka, {stops} att stoppa</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} och {last}</translation>
    </message>
    <message>
        <source>{system} sends until the mark there is gone</source>
        <translation>{system} skickar tills markeringen där är borta</translation>
    </message>
    <message>
        <source>{system} sends until the mark there is gone.</source>
        <translation>{system} skickar tills markeringen där är borta.</translation>
    </message>
    <message>
        <source>{system} sends until the number there is gone</source>
        <translation>{system} skickar tills numret där är borta</translation>
    </message>
    <message>
        <source>{when}, registered by {user}.</source>
        <translation>{when}, registrerat av {user}.</translation>
    </message>
    <message>
        <source>{whole}.{tenth} MB</source>
        <translation>{whole},{tenth} MB</translation>
    </message>
    <message>
        <source>{who} mandate does not cover this</source>
        <translation>{who} uppdrag omfattar inte längre det här</translation>
    </message>
    <message>
        <source>{who} mandate ended on {day}</source>
        <translation>{who} uppdrag gick ut {day}</translation>
    </message>
    <message>
        <source>{who} mandate ended on {day}. Ask to see a new decision.</source>
        <translation>{who} uppdrag slutade {day}. Be att få se ett nytt beslut.</translation>
    </message>
    <message>
        <source>{who} mandate ends on {day}</source>
        <translation>{who} uppdrag går ut {day}</translation>
    </message>
    <message>
        <source>{who} mandate ends on {day}. Ask to see a new decision.</source>
        <translation>{who} uppdrag slutar {day}. Be att få se ett nytt beslut.</translation>
    </message>
    <message>
        <source>{who} said yes for {name} to text messages to {number}.</source>
        <translation>{who} sa ja för {name} till sms på {number}.</translation>
    </message>
    <message>
        <source>{who} took the yes back.</source>
        <translation>{who} tog tillbaka samtycket.</translation>
    </message>
    <message>
        <source>{words} Phone {name} and tell.</source>
        <translation>{words} Ring {name} och berätta.</translation>
    </message>
    <message>
        <source>{words}. The computer's clock stood before the last line</source>
        <translation>{words}. Datorns klocka stod före den senaste raden</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>”{text}”</translation>
    </message>
</context>
</TS>
