-- SPDX-FileCopyrightText: Cramp Diary contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A diary of schema version 5, as "sqlite3 FILE .dump" writes it. Never edited.

BEGIN TRANSACTION;
PRAGMA application_id=1131572548;
PRAGMA user_version=5;
CREATE TABLE day (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  day TEXT,
  drinks INTEGER CHECK (drinks >= 0),
  alcohol TEXT CHECK (alcohol IN ('no', 'yes')),
  caffeine TEXT CHECK (caffeine IN ('no', 'yes')),
  exercise TEXT CHECK (exercise IN ('no', 'yes')),
  hot_weather TEXT CHECK (hot_weather IN ('no', 'yes')),
  tired TEXT CHECK (tired IN ('no', 'yes')),
  more_often TEXT CHECK (more_often IN ('no', 'yes')),
  worse TEXT CHECK (worse IN ('no', 'yes')),
  notes TEXT,
  CHECK (day IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
INSERT INTO "day" VALUES('018bec70-f67e-5ea7-acb8-2f25272e482e','e8d054b6-ee34-4f80-8b49-61f171b90163',1794774600905354,NULL,'2026-11-15',7,'no','yes','no','no','yes',NULL,NULL,NULL);
INSERT INTO "day" VALUES('03e175c9-06e6-5ce9-8dc7-d879d42e7b8b','e8d054b6-ee34-4f80-8b49-61f171b90163',1794342600293807,NULL,'2026-11-10',5,'no','yes','yes','no','no',NULL,NULL,NULL);
INSERT INTO "day" VALUES('2f284eae-5ca7-59b2-a6c3-1e7b33e59fd6','e8d054b6-ee34-4f80-8b49-61f171b90163',1794256200088912,NULL,'2026-11-09',7,'no','yes','no','no','no',NULL,NULL,'Wrote down my questions for the visit on Tuesday in two weeks.');
INSERT INTO "day" VALUES('50c2abed-81e7-58c7-9a39-122da966b84a','e8d054b6-ee34-4f80-8b49-61f171b90163',1795293000931845,NULL,'2026-11-21',5,'yes','yes','yes','no','no',NULL,NULL,NULL);
INSERT INTO "day" VALUES('7cffae6f-30d2-550f-980e-8ca6a7db1bd4','e8d054b6-ee34-4f80-8b49-61f171b90163',1794861000472623,NULL,'2026-11-16',5,'no','yes','yes','no','no',NULL,NULL,NULL);
INSERT INTO "day" VALUES('8ab8719c-3d83-56b7-aa22-cdfc1dbc148a','e8d054b6-ee34-4f80-8b49-61f171b90163',1794515400635534,NULL,'2026-11-12',7,'no','yes','no','no','no',NULL,NULL,NULL);
INSERT INTO "day" VALUES('a05b27fb-9209-5944-a49a-5860698d0558','e8d054b6-ee34-4f80-8b49-61f171b90163',1794083400907330,NULL,'2026-11-07',8,'no','yes','no','no','no',NULL,NULL,NULL);
INSERT INTO "day" VALUES('c4f1a165-3fcc-5d3d-a382-83e373f0fb59','e8d054b6-ee34-4f80-8b49-61f171b90163',1794601800248763,NULL,'2026-11-13',6,'yes','yes','no','no','no',NULL,NULL,NULL);
INSERT INTO "day" VALUES('d35b24db-d988-58db-a0f6-7b028d2eaf38','e8d054b6-ee34-4f80-8b49-61f171b90163',1795206600810341,NULL,'2026-11-20',6,'no','no','yes','no','no',NULL,NULL,NULL);
INSERT INTO "day" VALUES('de086122-3b29-5a23-8c13-45a19b4c2727','e8d054b6-ee34-4f80-8b49-61f171b90163',1794429000801146,NULL,'2026-11-11',5,'no','yes','no','no','no',NULL,NULL,NULL);
CREATE TABLE dose (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  medicine TEXT,
  day TEXT,
  minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
  serial TEXT,
  status TEXT CHECK (status IN ('taken', 'skipped')),
  taken_at INTEGER,
  utc_offset INTEGER,
  amount REAL CHECK (amount >= 0),
  reason TEXT,
  CHECK (day IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
INSERT INTO "dose" VALUES('004b2845-f79e-548e-827c-f1f509796d1e','e8d054b6-ee34-4f80-8b49-61f171b90163',1794812760595970,NULL,'87acd5ac-0d42-4693-9226-485ea0034098','2026-11-16',480,NULL,'taken',1794812760,3600,NULL,NULL);
INSERT INTO "dose" VALUES('0490a729-5ebe-520f-b904-1a37aa9b8aa1','e8d054b6-ee34-4f80-8b49-61f171b90163',1795245120108672,NULL,'c857c41c-a193-46af-a233-5c2ecace4094','2026-11-20',480,NULL,'taken',1795159500,3600,NULL,NULL);
INSERT INTO "dose" VALUES('070ab83f-077e-523d-86e5-9bf19a799db6','e8d054b6-ee34-4f80-8b49-61f171b90163',1795245120108669,NULL,'c857c41c-a193-46af-a233-5c2ecace4094','2026-11-17',480,NULL,'taken',1794899940,3600,NULL,NULL);
INSERT INTO "dose" VALUES('25b92f27-3c96-5151-af88-42b6ab7a8cf2','e8d054b6-ee34-4f80-8b49-61f171b90163',1794900600739101,NULL,'87acd5ac-0d42-4693-9226-485ea0034098','2026-11-17',480,NULL,'taken',1794900600,3600,NULL,NULL);
INSERT INTO "dose" VALUES('31c70966-69a9-5501-9917-3688628cd683','e8d054b6-ee34-4f80-8b49-61f171b90163',1795245120108665,NULL,'c857c41c-a193-46af-a233-5c2ecace4094','2026-11-13',480,NULL,'taken',1794554820,3600,NULL,NULL);
INSERT INTO "dose" VALUES('4c39d6c1-7a5b-559a-8eca-feeb3363e17e','e8d054b6-ee34-4f80-8b49-61f171b90163',1794985260052083,NULL,'87acd5ac-0d42-4693-9226-485ea0034098','2026-11-18',480,NULL,'taken',1794985260,3600,NULL,NULL);
INSERT INTO "dose" VALUES('5490e1a7-ff4d-5f85-9e7f-7dfa6df2fdb6','e8d054b6-ee34-4f80-8b49-61f171b90163',1795245120108664,NULL,'c857c41c-a193-46af-a233-5c2ecace4094','2026-11-12',480,NULL,'taken',1794468900,3600,NULL,NULL);
INSERT INTO "dose" VALUES('64eeef00-3f54-52fc-bca5-13dff1a57dcb','e8d054b6-ee34-4f80-8b49-61f171b90163',1795245120108667,NULL,'c857c41c-a193-46af-a233-5c2ecace4094','2026-11-15',480,NULL,'taken',1794728040,3600,NULL,NULL);
INSERT INTO "dose" VALUES('6c3bad88-401b-5fc0-89af-f4f81b9c42f6','e8d054b6-ee34-4f80-8b49-61f171b90163',1794555300834154,NULL,'87acd5ac-0d42-4693-9226-485ea0034098','2026-11-13',480,NULL,'taken',1794555300,3600,NULL,NULL);
INSERT INTO "dose" VALUES('75d3c04a-d369-5bdb-bb35-59308994c228','e8d054b6-ee34-4f80-8b49-61f171b90163',1794641160993651,NULL,'87acd5ac-0d42-4693-9226-485ea0034098','2026-11-14',480,NULL,'taken',1794641160,3600,NULL,NULL);
INSERT INTO "dose" VALUES('76ff0cfb-df96-5906-97d7-abfc2907c3c9','e8d054b6-ee34-4f80-8b49-61f171b90163',1795245120108505,NULL,'87acd5ac-0d42-4693-9226-485ea0034098','2026-11-21',480,NULL,'taken',1795245120,3600,NULL,NULL);
INSERT INTO "dose" VALUES('8c4cc110-b93b-5842-94b5-305e6cc78344','e8d054b6-ee34-4f80-8b49-61f171b90163',1795246680464382,NULL,'c857c41c-a193-46af-a233-5c2ecace4094','2026-11-21',480,NULL,'taken',1795246680,3600,NULL,NULL);
INSERT INTO "dose" VALUES('b23cd5c9-5b4e-5d47-8f27-1f76c0536c48','e8d054b6-ee34-4f80-8b49-61f171b90163',1795072980848929,NULL,'87acd5ac-0d42-4693-9226-485ea0034098','2026-11-19',480,NULL,'taken',1795072980,3600,NULL,NULL);
INSERT INTO "dose" VALUES('bda66737-779a-5fd8-bfc9-6193ffeef808','e8d054b6-ee34-4f80-8b49-61f171b90163',1795159380735334,NULL,'87acd5ac-0d42-4693-9226-485ea0034098','2026-11-20',480,NULL,'taken',1795159380,3600,NULL,NULL);
INSERT INTO "dose" VALUES('c75e8cab-2429-5e98-88d7-32a01327ee20','e8d054b6-ee34-4f80-8b49-61f171b90163',1795245120108666,NULL,'c857c41c-a193-46af-a233-5c2ecace4094','2026-11-14',480,NULL,'taken',1794639780,3600,NULL,NULL);
INSERT INTO "dose" VALUES('d17563a4-381d-5084-a6aa-c70d5030a8d6','e8d054b6-ee34-4f80-8b49-61f171b90163',1795245120108668,NULL,'c857c41c-a193-46af-a233-5c2ecace4094','2026-11-16',480,NULL,'taken',1794813300,3600,NULL,NULL);
INSERT INTO "dose" VALUES('e0844765-1d65-5b8c-bd16-91156848ed46','e8d054b6-ee34-4f80-8b49-61f171b90163',1794468000041564,NULL,'87acd5ac-0d42-4693-9226-485ea0034098','2026-11-12',480,NULL,'taken',1794468000,3600,NULL,NULL);
INSERT INTO "dose" VALUES('e3fb8f9e-073a-52dc-910f-128fad8e0981','e8d054b6-ee34-4f80-8b49-61f171b90163',1794727440495803,NULL,'87acd5ac-0d42-4693-9226-485ea0034098','2026-11-15',480,NULL,'taken',1794727440,3600,NULL,NULL);
INSERT INTO "dose" VALUES('ee3d9719-7f5a-5508-a8bb-53c957256e1b','e8d054b6-ee34-4f80-8b49-61f171b90163',1795245120108671,NULL,'c857c41c-a193-46af-a233-5c2ecace4094','2026-11-19',480,NULL,'taken',1795072980,3600,NULL,NULL);
INSERT INTO "dose" VALUES('f41b2ba7-fda7-5e22-800e-da3d4d116e2f','e8d054b6-ee34-4f80-8b49-61f171b90163',1795245120108670,NULL,'c857c41c-a193-46af-a233-5c2ecace4094','2026-11-18',480,NULL,'taken',1794985620,3600,NULL,NULL);
CREATE TABLE episode (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  onset INTEGER,
  utc_offset INTEGER,
  zone TEXT,
  precision TEXT,
  circumstance TEXT,
  pain INTEGER CHECK (pain BETWEEN 0 AND 10),
  duration INTEGER CHECK (duration BETWEEN 0 AND 604800),
  duration_band TEXT,
  severe_duration INTEGER,
  severe TEXT CHECK (severe IN ('no', 'yes')),
  still_severe TEXT CHECK (still_severe IN ('no', 'yes')),
  not_helping TEXT CHECK (not_helping IN ('no', 'yes')),
  sore TEXT CHECK (sore IN ('no', 'yes')),
  sore_duration INTEGER,
  woke TEXT CHECK (woke IN ('no', 'yes')),
  notes TEXT,
  entered_by TEXT,
  origin TEXT,
  confirmed TEXT CHECK (confirmed IN ('no', 'yes')),
  running_boot TEXT,
  running_since INTEGER,
  running_seen INTEGER,
  CHECK (onset IS NOT NULL OR deleted_at IS NOT NULL),
  CHECK (duration IS NULL OR duration_band IS NULL)
) STRICT;
INSERT INTO "episode" VALUES('1c8f9416-2b59-46cb-b871-dfdefc96325c','e8d054b6-ee34-4f80-8b49-61f171b90163',1795260300787347,NULL,1795256700,3600,'Europe/Berlin','about','after_exercise',4,NULL,'1_to_2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Line one
line two, ümlaut, 漢字, “quotes”','self','form',NULL,NULL,NULL,NULL);
INSERT INTO "episode" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','e8d054b6-ee34-4f80-8b49-61f171b90163',1792387200618516,NULL,1792368000,7200,'Europe/Berlin','about','bed',6,NULL,'1_to_2',NULL,NULL,NULL,NULL,'no',NULL,'yes',NULL,'self','morning',NULL,NULL,NULL,NULL);
INSERT INTO "episode" VALUES('369c2fa4-a70c-44d6-84e4-67ebf00b1aba','e8d054b6-ee34-4f80-8b49-61f171b90163',1795313904740709,NULL,1795313544,3600,'Europe/Berlin','exact','bed',NULL,250,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'yes',NULL,'self','stopwatch',NULL,NULL,NULL,NULL);
INSERT INTO "episode" VALUES('46e9fc9f-d8b8-46cd-aa78-ef6c3107a2f4','e8d054b6-ee34-4f80-8b49-61f171b90163',1792199529210061,NULL,1792186629,7200,'Europe/Berlin','exact','bed',6,219,NULL,NULL,NULL,NULL,NULL,'yes',14400,'yes',NULL,'self','stopwatch','yes',NULL,NULL,NULL);
INSERT INTO "episode" VALUES('5216adbb-a9b7-482a-890a-03ba7508eb86','e8d054b6-ee34-4f80-8b49-61f171b90163',1781071200077775,1781071200077775,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "episode" VALUES('5fb3a6f5-8b67-4a7d-a331-7affc5103e6f','e8d054b6-ee34-4f80-8b49-61f171b90163',1792041600693115,NULL,1792015200,7200,'Europe/Berlin','night','bed',3,NULL,'under_1',NULL,NULL,NULL,NULL,'yes',3600,'yes',NULL,'self','morning',NULL,NULL,NULL,NULL);
INSERT INTO "episode" VALUES('640f597a-bc79-4d6c-8da2-9a23f0b76906','e8d054b6-ee34-4f80-8b49-61f171b90163',1791968940171020,NULL,1791965340,7200,'Europe/Berlin','about','rest',2,NULL,'under_1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'self','form',NULL,NULL,NULL,NULL);
INSERT INTO "episode" VALUES('7bd7ee80-2cd3-4e62-a667-f2f5b872bf3f','e8d054b6-ee34-4f80-8b49-61f171b90163',1794723600208061,NULL,1794697200,3600,'Europe/Berlin','night','bed',4,NULL,'unknown',NULL,NULL,NULL,NULL,'yes',28800,'yes','Two hours of standing at the market <cold feet> & thin socks.','self','morning',NULL,NULL,NULL,NULL);
INSERT INTO "episode" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','e8d054b6-ee34-4f80-8b49-61f171b90163',1792199529210060,NULL,1792198929,7200,'Europe/Berlin','exact','bed',5,342,NULL,NULL,NULL,NULL,NULL,'no',NULL,'yes',NULL,'self','stopwatch','yes',NULL,NULL,NULL);
INSERT INTO "episode" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','e8d054b6-ee34-4f80-8b49-61f171b90163',1793859600763518,NULL,1793833200,3600,'Europe/Berlin','night','bed',4,480,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'yes','Only a twinge. Foot up, gone before I was really awake.','self','morning',NULL,NULL,NULL,NULL);
INSERT INTO "episode" VALUES('b94af255-3a86-459e-a864-43e87cb7bd2d','e8d054b6-ee34-4f80-8b49-61f171b90163',1794749580206475,NULL,1794745980,3600,'Europe/Berlin','about','rest',2,NULL,'1_to_2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'self','form',NULL,NULL,NULL,NULL);
INSERT INTO "episode" VALUES('c94581e7-fc6c-41ce-8a02-970c72ab9c7f','e8d054b6-ee34-4f80-8b49-61f171b90163',1791782400855087,NULL,1791769500,7200,'Europe/Berlin','about','bed',6,NULL,'3_to_5',NULL,NULL,NULL,NULL,'no',NULL,'yes',NULL,'self','morning',NULL,NULL,NULL,NULL);
INSERT INTO "episode" VALUES('e851643a-c6c6-4e80-a564-81c755c5a29b','e8d054b6-ee34-4f80-8b49-61f171b90163',1790575200495579,1790575200495579,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "episode" VALUES('efb648f6-ccd9-4720-bc9a-f3c37ba1d6b3','e8d054b6-ee34-4f80-8b49-61f171b90163',1793937633928669,NULL,1793937033,3600,'Europe/Berlin','exact','bed',7,132,NULL,NULL,NULL,NULL,NULL,'yes',28800,'yes',NULL,'self','stopwatch','yes',NULL,NULL,NULL);
INSERT INTO "episode" VALUES('f099f4f8-793d-4cdd-8861-4b28caf15309','e8d054b6-ee34-4f80-8b49-61f171b90163',1792995600000872,NULL,1792976820,3600,'Europe/Berlin','exact','bed',4,180,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'yes','Clocks went back, so the night was an hour longer. Cramp just after the change, I think.','self','morning',NULL,NULL,NULL,NULL);
INSERT INTO "episode" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','e8d054b6-ee34-4f80-8b49-61f171b90163',1794960701444949,NULL,1794960101,3600,'Europe/Berlin','exact','bed',5,504,NULL,NULL,NULL,NULL,NULL,'no',NULL,NULL,NULL,'self','stopwatch','yes',NULL,NULL,NULL);
INSERT INTO "episode" VALUES('11111111-2222-4333-8444-000000000005','e8d054b6-ee34-4f80-8b49-61f171b90163',1795330800000004,1795330800000004,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE episode_mark (
  owner TEXT NOT NULL REFERENCES episode (uuid) ON DELETE CASCADE,
  field TEXT NOT NULL,
  code TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner, field, code)
) STRICT, WITHOUT ROWID;
INSERT INTO "episode_mark" VALUES('1c8f9416-2b59-46cb-b871-dfdefc96325c','factors','overuse','yes');
INSERT INTO "episode_mark" VALUES('1c8f9416-2b59-46cb-b871-dfdefc96325c','regions','left_calf','yes');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','factors','temperature','yes');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','feels','hard','yes');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','regions','left_foot','yes');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','reliefs','massage','yes');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','reliefs','walked','yes');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','arm_pain','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','back_pain','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','blurred_vision','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','chest_pain','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','confused','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','cough','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','fast_heart','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','fever','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','hard','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','headache','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','injury','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','jaw_pain','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','knee_lump','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','light_headed','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','numb','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','redness','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','shoulder_pain','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','stumbling','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','swelling','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','tender','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','urge_to_move','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','warm','no');
INSERT INTO "episode_mark" VALUES('34f3aa95-55fe-4ef6-b028-eea790d0aed7','signs','weak','no');
INSERT INTO "episode_mark" VALUES('369c2fa4-a70c-44d6-84e4-67ebf00b1aba','regions','left_calf','yes');
INSERT INTO "episode_mark" VALUES('369c2fa4-a70c-44d6-84e4-67ebf00b1aba','reliefs','foot_flexed','yes');
INSERT INTO "episode_mark" VALUES('46e9fc9f-d8b8-46cd-aa78-ef6c3107a2f4','factors','overuse','yes');
INSERT INTO "episode_mark" VALUES('46e9fc9f-d8b8-46cd-aa78-ef6c3107a2f4','factors','position','yes');
INSERT INTO "episode_mark" VALUES('46e9fc9f-d8b8-46cd-aa78-ef6c3107a2f4','feels','foot_stuck','no');
INSERT INTO "episode_mark" VALUES('46e9fc9f-d8b8-46cd-aa78-ef6c3107a2f4','feels','hard','yes');
INSERT INTO "episode_mark" VALUES('46e9fc9f-d8b8-46cd-aa78-ef6c3107a2f4','regions','left_calf','yes');
INSERT INTO "episode_mark" VALUES('46e9fc9f-d8b8-46cd-aa78-ef6c3107a2f4','reliefs','massage','yes');
INSERT INTO "episode_mark" VALUES('46e9fc9f-d8b8-46cd-aa78-ef6c3107a2f4','reliefs','walked','no');
INSERT INTO "episode_mark" VALUES('5fb3a6f5-8b67-4a7d-a331-7affc5103e6f','regions','left_calf','yes');
INSERT INTO "episode_mark" VALUES('5fb3a6f5-8b67-4a7d-a331-7affc5103e6f','reliefs','foot_flexed','yes');
INSERT INTO "episode_mark" VALUES('5fb3a6f5-8b67-4a7d-a331-7affc5103e6f','reliefs','massage','no');
INSERT INTO "episode_mark" VALUES('5fb3a6f5-8b67-4a7d-a331-7affc5103e6f','reliefs','stood','no');
INSERT INTO "episode_mark" VALUES('5fb3a6f5-8b67-4a7d-a331-7affc5103e6f','reliefs','stretched','yes');
INSERT INTO "episode_mark" VALUES('640f597a-bc79-4d6c-8da2-9a23f0b76906','regions','right_calf','yes');
INSERT INTO "episode_mark" VALUES('7bd7ee80-2cd3-4e62-a667-f2f5b872bf3f','factors','alcohol','yes');
INSERT INTO "episode_mark" VALUES('7bd7ee80-2cd3-4e62-a667-f2f5b872bf3f','factors','temperature','yes');
INSERT INTO "episode_mark" VALUES('7bd7ee80-2cd3-4e62-a667-f2f5b872bf3f','feels','hard','yes');
INSERT INTO "episode_mark" VALUES('7bd7ee80-2cd3-4e62-a667-f2f5b872bf3f','regions','left_calf','yes');
INSERT INTO "episode_mark" VALUES('7bd7ee80-2cd3-4e62-a667-f2f5b872bf3f','reliefs','foot_flexed','partly');
INSERT INTO "episode_mark" VALUES('7bd7ee80-2cd3-4e62-a667-f2f5b872bf3f','reliefs','stood','yes');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','feels','hard','yes');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','regions','left_calf','yes');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','reliefs','foot_flexed','yes');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','reliefs','heat','partly');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','reliefs','stood','yes');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','reliefs','walked','yes');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','arm_pain','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','back_pain','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','blurred_vision','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','chest_pain','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','confused','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','cough','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','fast_heart','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','fever','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','hard','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','headache','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','injury','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','jaw_pain','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','knee_lump','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','light_headed','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','numb','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','redness','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','shoulder_pain','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','stumbling','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','swelling','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','tender','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','urge_to_move','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','warm','no');
INSERT INTO "episode_mark" VALUES('90aa8304-c6dd-4476-b5eb-0120178ce355','signs','weak','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','feels','foot_stuck','yes');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','feels','hard','yes');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','regions','right_calf','yes');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','reliefs','massage','yes');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','reliefs','walked','partly');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','arm_pain','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','back_pain','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','blurred_vision','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','chest_pain','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','confused','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','cough','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','fast_heart','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','fever','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','hard','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','headache','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','injury','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','jaw_pain','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','knee_lump','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','light_headed','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','numb','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','redness','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','shoulder_pain','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','stumbling','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','swelling','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','tender','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','urge_to_move','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','warm','no');
INSERT INTO "episode_mark" VALUES('9374792e-a40c-403e-95f9-c904eb40b140','signs','weak','no');
INSERT INTO "episode_mark" VALUES('b94af255-3a86-459e-a864-43e87cb7bd2d','regions','hand','yes');
INSERT INTO "episode_mark" VALUES('c94581e7-fc6c-41ce-8a02-970c72ab9c7f','factors','overuse','yes');
INSERT INTO "episode_mark" VALUES('c94581e7-fc6c-41ce-8a02-970c72ab9c7f','regions','left_calf','yes');
INSERT INTO "episode_mark" VALUES('c94581e7-fc6c-41ce-8a02-970c72ab9c7f','reliefs','nothing','yes');
INSERT INTO "episode_mark" VALUES('efb648f6-ccd9-4720-bc9a-f3c37ba1d6b3','factors','inactivity','yes');
INSERT INTO "episode_mark" VALUES('efb648f6-ccd9-4720-bc9a-f3c37ba1d6b3','factors','temperature','yes');
INSERT INTO "episode_mark" VALUES('efb648f6-ccd9-4720-bc9a-f3c37ba1d6b3','feels','hard','yes');
INSERT INTO "episode_mark" VALUES('efb648f6-ccd9-4720-bc9a-f3c37ba1d6b3','regions','left_calf','yes');
INSERT INTO "episode_mark" VALUES('f099f4f8-793d-4cdd-8861-4b28caf15309','factors','overuse','yes');
INSERT INTO "episode_mark" VALUES('f099f4f8-793d-4cdd-8861-4b28caf15309','feels','foot_stuck','yes');
INSERT INTO "episode_mark" VALUES('f099f4f8-793d-4cdd-8861-4b28caf15309','feels','hard','yes');
INSERT INTO "episode_mark" VALUES('f099f4f8-793d-4cdd-8861-4b28caf15309','regions','left_calf','yes');
INSERT INTO "episode_mark" VALUES('f099f4f8-793d-4cdd-8861-4b28caf15309','reliefs','foot_flexed','partly');
INSERT INTO "episode_mark" VALUES('f099f4f8-793d-4cdd-8861-4b28caf15309','reliefs','stood','yes');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','factors','too_little_drink','yes');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','regions','right_calf','yes');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','reliefs','massage','yes');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','reliefs','stood','partly');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','arm_pain','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','back_pain','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','blurred_vision','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','chest_pain','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','confused','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','cough','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','fast_heart','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','fever','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','hard','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','headache','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','injury','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','jaw_pain','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','knee_lump','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','light_headed','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','numb','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','redness','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','shoulder_pain','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','stumbling','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','swelling','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','tender','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','urge_to_move','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','warm','no');
INSERT INTO "episode_mark" VALUES('f67fc474-4a0d-470f-98a7-39b730b78895','signs','weak','no');
CREATE TABLE finding (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  kind TEXT,
  day TEXT,
  answer TEXT CHECK (answer IN ('no', 'yes')),
  notes TEXT,
  CHECK (day IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
INSERT INTO "finding" VALUES('4586498c-7f92-44df-a15a-8f0f7b0f838d','e8d054b6-ee34-4f80-8b49-61f171b90163',1782889200571929,NULL,'wasting','2026-07-01','no',NULL);
INSERT INTO "finding" VALUES('5c1c8f82-29b6-40f5-b0ba-8d95f026c527','e8d054b6-ee34-4f80-8b49-61f171b90163',1782889200926339,NULL,'toxin','2026-07-01','no',NULL);
CREATE TABLE medicine (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  name TEXT,
  kind TEXT,
  strength TEXT,
  form TEXT,
  reason TEXT,
  prescriber TEXT,
  against_cramps TEXT CHECK (against_cramps IN ('no', 'yes')),
  start TEXT,
  "end" TEXT,
  notes TEXT,
  match_dismissed TEXT CHECK (match_dismissed IN ('no', 'yes')),
  stock REAL CHECK (stock >= 0),
  stock_day TEXT,
  CHECK (name IS NOT NULL OR deleted_at IS NOT NULL),
  CHECK ("end" >= start)
) STRICT;
INSERT INTO "medicine" VALUES('4a5805d0-dba0-4f66-85ee-46795740f0c1','e8d054b6-ee34-4f80-8b49-61f171b90163',1795246680464418,NULL,'Paracetamol','over_the_counter','500 mg','tablet','Knee',NULL,NULL,'2021-03-01',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "medicine" VALUES('87acd5ac-0d42-4693-9226-485ea0034098','e8d054b6-ee34-4f80-8b49-61f171b90163',1779643800596111,NULL,'Torasemide','prescribed','10 mg','tablet','Swollen ankles','Dr. Albers',NULL,'2021-03-01',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "medicine" VALUES('c857c41c-a193-46af-a233-5c2ecace4094','e8d054b6-ee34-4f80-8b49-61f171b90163',1795245120108506,NULL,'Candesartan','prescribed','16 mg','tablet','Blood pressure','Dr. Albers',NULL,'2021-03-01',NULL,NULL,NULL,41.0,'2026-10-26');
INSERT INTO "medicine" VALUES('d20acff1-f592-4b63-b416-2fada3003c04','e8d054b6-ee34-4f80-8b49-61f171b90163',1795246680464383,NULL,'Magnesium','vitamin','300 mg','capsule','Cramps',NULL,NULL,'2026-07-01','2026-08-31',NULL,NULL,NULL,NULL);
CREATE TABLE medicine_note (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  medicine TEXT,
  day TEXT,
  kind TEXT,
  notes TEXT,
  CHECK (day IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
INSERT INTO "medicine_note" VALUES('f5e2ca18-a9ef-46d9-a562-3a62b79a67e5','e8d054b6-ee34-4f80-8b49-61f171b90163',1795246680464417,NULL,'d20acff1-f592-4b63-b416-2fada3003c04','2026-08-31','not_helping','Two months, and I notice no difference.');
CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO "meta" VALUES('nothing',NULL);
INSERT INTO "meta" VALUES('reminder','on');
CREATE TABLE night (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  day TEXT,
  no_cramps TEXT CHECK (no_cramps IN ('no', 'yes')),
  sleep TEXT,
  CHECK (day IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
INSERT INTO "night" VALUES('01579632-dc80-5f8a-9cd5-5dcedb771990','e8d054b6-ee34-4f80-8b49-61f171b90163',1795069500032232,NULL,'2026-11-18','yes',NULL);
INSERT INTO "night" VALUES('0998fab9-6227-595f-a784-af432cd6081c','e8d054b6-ee34-4f80-8b49-61f171b90163',1794464700806283,NULL,'2026-11-11','yes',NULL);
INSERT INTO "night" VALUES('29f02fc1-6926-5b8d-b975-78ce8089252d','e8d054b6-ee34-4f80-8b49-61f171b90163',1794378300105761,NULL,'2026-11-10','yes','fair');
INSERT INTO "night" VALUES('38977dd7-d6bc-538a-85ed-7b88d8685cd8','e8d054b6-ee34-4f80-8b49-61f171b90163',1795242300952096,NULL,'2026-11-20','yes','good');
INSERT INTO "night" VALUES('3ab4696c-4f1a-58bb-8fad-946a558bf682','e8d054b6-ee34-4f80-8b49-61f171b90163',1794551100768042,NULL,'2026-11-12','yes','fair');
INSERT INTO "night" VALUES('6bddb4c6-29fa-5ea6-bd6a-2bc014004eed','e8d054b6-ee34-4f80-8b49-61f171b90163',1794637500103492,NULL,'2026-11-13','yes','fair');
INSERT INTO "night" VALUES('7932e8b7-fc1c-51a3-bce5-50e5240c3178','e8d054b6-ee34-4f80-8b49-61f171b90163',1794983100430099,NULL,'2026-11-17',NULL,'poor');
INSERT INTO "night" VALUES('7d0ef158-6492-54f7-b3ca-5b892cca57ae','e8d054b6-ee34-4f80-8b49-61f171b90163',1794723900981195,NULL,'2026-11-14',NULL,'fair');
INSERT INTO "night" VALUES('9988e223-ad59-5cfb-9f45-4d6cd77f4bb7','e8d054b6-ee34-4f80-8b49-61f171b90163',1795155900290963,NULL,'2026-11-19','yes','good');
INSERT INTO "night" VALUES('cd222984-57c7-53d9-9209-337aa25852bf','e8d054b6-ee34-4f80-8b49-61f171b90163',1794810300952846,NULL,'2026-11-15','yes',NULL);
INSERT INTO "night" VALUES('d1b216ce-9a7a-531a-95a7-2c90df82ec89','e8d054b6-ee34-4f80-8b49-61f171b90163',1794291900324761,NULL,'2026-11-09','yes','good');
INSERT INTO "night" VALUES('f3350cf6-14fa-551f-8705-66916714a4fd','e8d054b6-ee34-4f80-8b49-61f171b90163',1794896700508496,NULL,'2026-11-16','yes','poor');
CREATE TABLE person (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  name TEXT,
  emergency_phone TEXT,
  team_phone TEXT,
  cared_for TEXT CHECK (cared_for IN ('no', 'yes'))
) STRICT;
INSERT INTO "person" VALUES('c718dda7-5d99-4301-891f-67db847776b1',NULL,1795327200040859,1795327200040859,NULL,NULL,NULL,NULL);
INSERT INTO "person" VALUES('e8d054b6-ee34-4f80-8b49-61f171b90163',NULL,1779642000466763,NULL,'Hanna Lindner','112','030 23125 114','no');
CREATE TABLE person_mark (
  owner TEXT NOT NULL REFERENCES person (uuid) ON DELETE CASCADE,
  field TEXT NOT NULL,
  code TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner, field, code)
) STRICT, WITHOUT ROWID;
INSERT INTO "person_mark" VALUES('e8d054b6-ee34-4f80-8b49-61f171b90163','situations','circulation','yes');
CREATE TABLE routine (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  name TEXT,
  change INTEGER,
  CHECK (name IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
INSERT INTO "routine" VALUES('11111111-2222-4333-8444-000000000001','e8d054b6-ee34-4f80-8b49-61f171b90163',1795330800000000,NULL,'Evening, short “and” ''sweet''',5);
INSERT INTO "routine" VALUES('11111111-2222-4333-8444-000000000002','e8d054b6-ee34-4f80-8b49-61f171b90163',1795330800000001,1795330800000001,NULL,NULL);
CREATE TABLE routine_step (
  owner TEXT NOT NULL REFERENCES routine (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  exercise TEXT NOT NULL,
  hold INTEGER NOT NULL CHECK (hold > 0),
  sets INTEGER NOT NULL CHECK (sets > 0),
  rest INTEGER NOT NULL CHECK (rest >= 0),
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "routine_step" VALUES('11111111-2222-4333-8444-000000000001',0,'wall-stretch',30,3,10);
INSERT INTO "routine_step" VALUES('11111111-2222-4333-8444-000000000001',1,'sitting-stretch',10,2,0);
CREATE TABLE schedule (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  medicine TEXT,
  from_day TEXT,
  rule TEXT,
  every INTEGER CHECK (every > 0),
  days_on INTEGER CHECK (days_on > 0),
  days_off INTEGER CHECK (days_off > 0),
  month_day INTEGER CHECK (month_day BETWEEN 1 AND 31),
  least_interval INTEGER CHECK (least_interval >= 0),
  most_per_day INTEGER CHECK (most_per_day > 0),
  CHECK (medicine IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
INSERT INTO "schedule" VALUES('1150a6ec-11b5-4a32-8709-af9450db5aa7','e8d054b6-ee34-4f80-8b49-61f171b90163',1795245120108507,NULL,'c857c41c-a193-46af-a233-5c2ecace4094','2021-03-01','daily',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES('3bc179d5-1e79-4c12-a899-dd91896e562e','e8d054b6-ee34-4f80-8b49-61f171b90163',1795246680464419,NULL,'4a5805d0-dba0-4f66-85ee-46795740f0c1','2021-03-01','as_needed',NULL,NULL,NULL,NULL,21600,3);
INSERT INTO "schedule" VALUES('7917354b-8e33-49f4-a6f8-a71bad393fcc','e8d054b6-ee34-4f80-8b49-61f171b90163',1779643860661244,NULL,'87acd5ac-0d42-4693-9226-485ea0034098','2021-03-01','daily',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES('a5c197ac-5d60-4a1b-9bb2-43d5b23a59cf','e8d054b6-ee34-4f80-8b49-61f171b90163',1788802260693408,NULL,'87acd5ac-0d42-4693-9226-485ea0034098','2026-09-07','daily',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "schedule" VALUES('dab8bcf4-a0af-4fc8-af3e-4a3fe92b8678','e8d054b6-ee34-4f80-8b49-61f171b90163',1795246680464384,NULL,'d20acff1-f592-4b63-b416-2fada3003c04','2026-07-01','daily',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE schedule_mark (
  owner TEXT NOT NULL REFERENCES schedule (uuid) ON DELETE CASCADE,
  field TEXT NOT NULL,
  code TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner, field, code)
) STRICT, WITHOUT ROWID;
INSERT INTO "schedule_mark" VALUES('1150a6ec-11b5-4a32-8709-af9450db5aa7','weekdays','monday','yes');
CREATE TABLE schedule_time (
  owner TEXT NOT NULL REFERENCES schedule (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
  amount REAL CHECK (amount >= 0),
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "schedule_time" VALUES('1150a6ec-11b5-4a32-8709-af9450db5aa7',0,480,0.5);
INSERT INTO "schedule_time" VALUES('7917354b-8e33-49f4-a6f8-a71bad393fcc',0,1200,1.0);
INSERT INTO "schedule_time" VALUES('a5c197ac-5d60-4a1b-9bb2-43d5b23a59cf',0,480,1.0);
INSERT INTO "schedule_time" VALUES('dab8bcf4-a0af-4fc8-af3e-4a3fe92b8678',0,1260,1.0);
CREATE TABLE session (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  started INTEGER,
  utc_offset INTEGER,
  routine TEXT,
  name TEXT,
  ending TEXT,
  feeling TEXT,
  CHECK (started IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
INSERT INTO "session" VALUES('2b19f647-0355-4116-94a0-3827e31ae4fd','e8d054b6-ee34-4f80-8b49-61f171b90163',1795207440709818,NULL,1795207200,3600,'before_bed',NULL,'done','good');
INSERT INTO "session" VALUES('464474d0-d566-4f4f-801f-6a4b72a51267','e8d054b6-ee34-4f80-8b49-61f171b90163',1795036320701678,NULL,1795036080,3600,'before_bed',NULL,'done','good');
INSERT INTO "session" VALUES('7dafcab1-151e-4cb0-abf4-2d0b222c1f1a','e8d054b6-ee34-4f80-8b49-61f171b90163',1794948420955556,NULL,1794948180,3600,'before_bed',NULL,'done','good');
INSERT INTO "session" VALUES('974f62b3-915a-41ba-a53b-6366a3971976','e8d054b6-ee34-4f80-8b49-61f171b90163',1795121400907962,NULL,1795121160,3600,'before_bed',NULL,'done','good');
INSERT INTO "session" VALUES('9bd84385-c8da-458e-890e-90edeb7f2a99','e8d054b6-ee34-4f80-8b49-61f171b90163',1794776280832539,NULL,1794776040,3600,'before_bed',NULL,'done','good');
INSERT INTO "session" VALUES('eb3e2a81-83a6-4c94-bebc-cfa48286fdcf','e8d054b6-ee34-4f80-8b49-61f171b90163',1794863460240781,NULL,1794863220,3600,'before_bed',NULL,'done','good');
CREATE TABLE session_step (
  owner TEXT NOT NULL REFERENCES session (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  exercise TEXT NOT NULL,
  side TEXT,
  planned INTEGER,
  held INTEGER,
  hurt TEXT CHECK (hurt IN ('no', 'yes')),
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "session_step" VALUES('2b19f647-0355-4116-94a0-3827e31ae4fd',0,'walk','both',60,60,NULL);
INSERT INTO "session_step" VALUES('2b19f647-0355-4116-94a0-3827e31ae4fd',1,'calf-wall','left',20,20,NULL);
INSERT INTO "session_step" VALUES('2b19f647-0355-4116-94a0-3827e31ae4fd',2,'calf-wall','right',20,20,NULL);
INSERT INTO "session_step" VALUES('2b19f647-0355-4116-94a0-3827e31ae4fd',3,'hamstring-floor','both',30,30,NULL);
INSERT INTO "session_step" VALUES('2b19f647-0355-4116-94a0-3827e31ae4fd',4,'calves-lean','both',30,30,NULL);
INSERT INTO "session_step" VALUES('464474d0-d566-4f4f-801f-6a4b72a51267',0,'walk','both',60,60,NULL);
INSERT INTO "session_step" VALUES('464474d0-d566-4f4f-801f-6a4b72a51267',1,'calf-wall','left',20,20,NULL);
INSERT INTO "session_step" VALUES('464474d0-d566-4f4f-801f-6a4b72a51267',2,'calf-wall','right',20,20,NULL);
INSERT INTO "session_step" VALUES('464474d0-d566-4f4f-801f-6a4b72a51267',3,'hamstring-floor','both',30,30,NULL);
INSERT INTO "session_step" VALUES('464474d0-d566-4f4f-801f-6a4b72a51267',4,'calves-lean','both',30,30,NULL);
INSERT INTO "session_step" VALUES('7dafcab1-151e-4cb0-abf4-2d0b222c1f1a',0,'walk','both',60,60,NULL);
INSERT INTO "session_step" VALUES('7dafcab1-151e-4cb0-abf4-2d0b222c1f1a',1,'calf-wall','left',20,20,NULL);
INSERT INTO "session_step" VALUES('7dafcab1-151e-4cb0-abf4-2d0b222c1f1a',2,'calf-wall','right',20,20,NULL);
INSERT INTO "session_step" VALUES('7dafcab1-151e-4cb0-abf4-2d0b222c1f1a',3,'hamstring-floor','both',30,30,NULL);
INSERT INTO "session_step" VALUES('7dafcab1-151e-4cb0-abf4-2d0b222c1f1a',4,'calves-lean','both',30,30,NULL);
INSERT INTO "session_step" VALUES('974f62b3-915a-41ba-a53b-6366a3971976',0,'walk','both',60,60,NULL);
INSERT INTO "session_step" VALUES('974f62b3-915a-41ba-a53b-6366a3971976',1,'calf-wall','left',20,20,NULL);
INSERT INTO "session_step" VALUES('974f62b3-915a-41ba-a53b-6366a3971976',2,'calf-wall','right',20,20,NULL);
INSERT INTO "session_step" VALUES('974f62b3-915a-41ba-a53b-6366a3971976',3,'hamstring-floor','both',30,30,NULL);
INSERT INTO "session_step" VALUES('974f62b3-915a-41ba-a53b-6366a3971976',4,'calves-lean','both',30,30,NULL);
INSERT INTO "session_step" VALUES('9bd84385-c8da-458e-890e-90edeb7f2a99',0,'walk','both',60,60,NULL);
INSERT INTO "session_step" VALUES('9bd84385-c8da-458e-890e-90edeb7f2a99',1,'calf-wall','left',20,20,NULL);
INSERT INTO "session_step" VALUES('9bd84385-c8da-458e-890e-90edeb7f2a99',2,'calf-wall','right',20,20,NULL);
INSERT INTO "session_step" VALUES('9bd84385-c8da-458e-890e-90edeb7f2a99',3,'hamstring-floor','both',30,30,NULL);
INSERT INTO "session_step" VALUES('9bd84385-c8da-458e-890e-90edeb7f2a99',4,'calves-lean','both',30,30,NULL);
INSERT INTO "session_step" VALUES('eb3e2a81-83a6-4c94-bebc-cfa48286fdcf',0,'walk','both',60,60,NULL);
INSERT INTO "session_step" VALUES('eb3e2a81-83a6-4c94-bebc-cfa48286fdcf',1,'calf-wall','left',20,20,NULL);
INSERT INTO "session_step" VALUES('eb3e2a81-83a6-4c94-bebc-cfa48286fdcf',2,'calf-wall','right',20,20,NULL);
INSERT INTO "session_step" VALUES('eb3e2a81-83a6-4c94-bebc-cfa48286fdcf',3,'hamstring-floor','both',30,30,NULL);
INSERT INTO "session_step" VALUES('eb3e2a81-83a6-4c94-bebc-cfa48286fdcf',4,'calves-lean','both',30,30,NULL);
CREATE TABLE stretch_plan (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  kind TEXT,
  CHECK (kind IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
INSERT INTO "stretch_plan" VALUES('11111111-2222-4333-8444-000000000003','e8d054b6-ee34-4f80-8b49-61f171b90163',1795330800000002,NULL,'times');
CREATE TABLE stretch_plan_time (
  owner TEXT NOT NULL REFERENCES stretch_plan (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
  routine TEXT NOT NULL,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "stretch_plan_time" VALUES('11111111-2222-4333-8444-000000000003',0,1320,'11111111-2222-4333-8444-000000000001');
CREATE TABLE team_note (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  topic TEXT,
  text TEXT,
  said_by TEXT,
  day TEXT,
  position INTEGER CHECK (position >= 0),
  CHECK (text IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
INSERT INTO "team_note" VALUES('00000005-0000-4000-8000-000000000001','e8d054b6-ee34-4f80-8b49-61f171b90163',1795339800000000,NULL,'fluids','At most a litre and a half a day, because of the heart.','Dr. Weber','2026-10-02',0);
INSERT INTO "team_note" VALUES('00000005-0000-4000-8000-000000000002','e8d054b6-ee34-4f80-8b49-61f171b90163',1795339800000001,1795339800000001,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE warning_life (
  uuid TEXT PRIMARY KEY NOT NULL,
  person TEXT NOT NULL REFERENCES person (uuid),
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  rule TEXT,
  subject TEXT,
  since INTEGER,
  seen_at INTEGER,
  first_level TEXT CHECK (first_level IN ('note', 'visit', 'urgent', 'emergency')),
  old TEXT CHECK (old IN ('no', 'yes')),
  acknowledged TEXT CHECK (acknowledged IN ('seen', 'team')),
  acknowledged_at INTEGER,
  acknowledged_level TEXT CHECK (acknowledged_level IN ('note', 'visit', 'urgent', 'emergency')),
  renewed_at INTEGER,
  withdrawn_at INTEGER,
  CHECK (rule IS NOT NULL OR deleted_at IS NOT NULL)
) STRICT;
INSERT INTO "warning_life" VALUES('11111111-2222-4333-8444-000000000004','e8d054b6-ee34-4f80-8b49-61f171b90163',1795330800000003,NULL,'W4','1c8f9416-2b59-46cb-b871-dfdefc96325c',1795240800,1795250800,'visit','no','seen',1795260800,'visit',NULL,1795270800);
CREATE TABLE warning_reason (
  owner TEXT NOT NULL REFERENCES warning_life (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  entry TEXT,
  words TEXT,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "warning_reason" VALUES('11111111-2222-4333-8444-000000000004',0,'1c8f9416-2b59-46cb-b871-dfdefc96325c','Lasted 12 minutes');
CREATE INDEX person_updated ON person (updated_at);
CREATE INDEX episode_onset ON episode (person, onset);
CREATE INDEX episode_updated ON episode (updated_at);
CREATE INDEX episode_running ON episode (running_boot) WHERE running_boot IS NOT NULL;
CREATE INDEX night_day ON night (person, day);
CREATE INDEX night_updated ON night (updated_at);
CREATE INDEX day_day ON day (person, day);
CREATE INDEX day_updated ON day (updated_at);
CREATE INDEX finding_day ON finding (person, day);
CREATE INDEX finding_updated ON finding (updated_at);
CREATE INDEX routine_updated ON routine (updated_at);
CREATE INDEX session_started ON session (person, started);
CREATE INDEX session_updated ON session (updated_at);
CREATE INDEX stretch_plan_updated ON stretch_plan (updated_at);
CREATE INDEX medicine_updated ON medicine (updated_at);
CREATE INDEX schedule_from ON schedule (person, from_day);
CREATE INDEX schedule_updated ON schedule (updated_at);
CREATE INDEX dose_day ON dose (person, day);
CREATE INDEX dose_updated ON dose (updated_at);
CREATE INDEX medicine_note_day ON medicine_note (person, day);
CREATE INDEX medicine_note_updated ON medicine_note (updated_at);
CREATE INDEX warning_life_since ON warning_life (person, since);
CREATE INDEX warning_life_updated ON warning_life (updated_at);
CREATE INDEX team_note_updated ON team_note (updated_at);
COMMIT;
