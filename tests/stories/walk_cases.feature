Feature: Who decides about the messages, and who gets them

  Every case is brought into the window by keys. What the window then says is what the command line
  decides on the same facts, and what was saved is decided the same once more.

  Scenario Outline: A registration where children decide from an age of their own
    When the case of <case> is registered
    Then the window decides "<outcome>"
    And the command line decides the same

    Examples: vgr
      | case                                                                     | outcome                                                                              |
      | a god man whose mandate has ended                                        | patient decides: patient 0701740621                                                  |
      | a god man whose mandate nobody has looked at                             | patient decides: patient 0701740621                                                  |
      | a god man the patient does not approve of                                | patient decides: patient 0701740621                                                  |
      | a god man who is not informed                                            | patient decides: patient 0701740621                                                  |
      | a god man's phone alone                                                  | patient decides: god_man 0701740642 until 2027-06-30                                 |
      | a patient who cannot take a stand and has nobody                         | nobody: no_one_may_decide                                                            |
      | a patient who cannot take a stand, without an assessment                 | nobody: assessment_missing patient_cannot_consent                                    |
      | a god man who refuses for a patient who cannot take a stand              | nobody: refused                                                                      |
      | a förvaltare, and the patient's own phone                                | forvaltare decides: patient 0701740621, forvaltare 0701740643 until 2027-12-31       |
      | a förvaltare who refuses                                                 | nobody: refused                                                                      |
      | a förvaltare whose mandate has ended                                     | patient decides: patient 0701740621                                                  |
      | a god man beside a förvaltare                                            | forvaltare decides: forvaltare 0701740643                                            |
      | a protected identity where the unit forbids it                           | nobody: not_informed, not_asked, protected_identity_forbidden                        |
      | a child with a protected identity                                        | guardian decides: guardian 0701740632 until 2030-02-02                               |
      | a protected identity without an assessment                               | nobody: assessment_missing protected_identity                                        |
      | a patient whose birth date nobody knows                                  | nobody: birth_date_unknown                                                           |
      | a child on the day before the thirteenth birthday                        | guardian decides: guardian 0701740632 until 2026-11-20                               |
      | a fifteen-year-old's guardian in the single case                         | patient decides: patient 0701740621, guardian 0701740632 until 2029-06-01 each visit |
      | a fifteen-year-old's guardian without approval                           | patient decides: patient 0701740621                                                  |
      | a fifteen-year-old with only a guardian's phone                          | patient decides: guardian 0701740632 until 2029-06-01 each visit                     |
      | a fifteen-year-old who cannot take a stand                               | guardian decides: guardian 0701740632 until 2029-06-01 each visit                    |
      | a fifteen-year-old who cannot take a stand, the single case not assessed | nobody: assessment_missing guardian_recipient                                        |
      | a child without a guardian                                               | nobody: guardian_missing                                                             |
      | an adult who was not told                                                | nobody: not_informed                                                                 |
      | a number of a fixed line                                                 | nobody: number_not_mobile                                                            |
      | a child born on a leap day                                               | patient decides: patient 0701740621                                                  |

  Scenario Outline: A registration where maturity is assessed and everybody is asked at each visit
    When the case of <case> is registered
    Then the window decides "<outcome>"
    And the command line decides the same

    Examples: stockholm-takecare
      | case                                                       | outcome                                                                                         |
      | a mature twelve-year-old                                   | patient decides: patient 0701740621 each visit                                                  |
      | a mature child who approves of a guardian                  | patient decides: patient 0701740621 each visit, guardian 0701740632 until 2029-02-03 each visit |
      | a mature child, and a guardian in the single case          | patient decides: patient 0701740621 each visit, guardian 0701740632 until 2029-02-03 each visit |
      | a ten-year-old who is not mature                           | guardian decides: guardian 0701740632 until 2034-02-02 each visit                               |
      | a fourteen-year-old who has approved of nobody             | nobody: guardian_not_approved                                                                   |
      | a fourteen-year-old who approves of a guardian             | guardian decides: guardian 0701740632 until 2030-02-02 each visit                               |
      | a ten-year-old who approves of one guardian, not the other | guardian decides: guardian 0701740632 until 2034-02-02 each visit                               |
      | a ten-year-old nobody has assessed                         | nobody: assessment_missing minor                                                                |
      | a relative the patient was not asked about                 | patient decides: patient 0701740621 each visit                                                  |
      | a god man who refuses beside a relative who was not told   | patient decides: patient 0701740621 each visit                                                  |

  Scenario Outline: A registration where guardians decide for all children
    When the case of <case> is registered
    Then the window decides "<outcome>"
    And the command line decides the same

    Examples: vas
      | case                                                   | outcome                                                                                                                           |
      | two guardians, and the child's own phone beside theirs | guardian decides: patient 0701740631 until 2032-05-01, guardian 0701740632 until 2032-05-01, guardian 0701740633 until 2032-05-01 |
      | a child who wants no message of their own              | guardian decides: guardian 0701740632 until 2030-01-08                                                                            |
      | three guardians, of whom two get it                    | guardian decides: guardian 0701740632 until 2032-05-01, guardian 0701740633 until 2032-05-01                                      |
      | a second guardian who refuses                          | guardian decides: guardian 0701740632 until 2032-05-01                                                                            |
      | a second guardian nobody has asked                     | guardian decides: guardian 0701740632 until 2032-05-01                                                                            |
      | a child with a reserve number                          | nobody: reserve_number_minor, guardian_missing                                                                                    |
      | a sixteen-year-old where children are so until sixteen | patient decides: patient 0701740631                                                                                               |
      | two guardians who both refuse                          | nobody: refused, refused                                                                                                          |
      | no guardian with a number                              | nobody: number_missing                                                                                                            |

  Scenario Outline: A registration where the region fixes the text
    When the case of <case> is registered
    Then the window decides "<outcome>"
    And the command line decides the same

    Examples: vasterbotten-cosmic
      | case                                     | outcome                             |
      | an adult where the region fixes the text | patient decides: patient 0701740621 |
