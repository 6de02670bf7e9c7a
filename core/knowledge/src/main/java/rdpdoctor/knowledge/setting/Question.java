package rdpdoctor.knowledge.setting;

/** One value of a setting in one scope. */
record Question(Setting setting, Home home, Scope scope, SettingValue value) {}
